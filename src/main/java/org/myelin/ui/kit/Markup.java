package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * HTML for a page that is no view, or for a long part of one that is only read and followed. The server keeps one node for
 * the whole part instead of one for each element and text in it, which makes a list of a hundred rows several times
 * cheaper. Texts and values of attributes are escaped here and nowhere else; names of tags and attributes are constants of
 * the program.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public Markup open(String tag, String... attributes) {
        single(tag, attributes);
        open.push(tag);
        return this;
    }

    /** An element without an end, such as an input; attributes as in {@link #open}. */
    public Markup single(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(HtmlUtils.htmlEscape(attributes[i + 1]))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    /**
     * A script of the page itself.
     *
     * @param nonce of the answer's content policy
     * @param source a constant of the program, written as it is
     */
    public Markup script(String nonce, String source) {
        open("script", "nonce", nonce);
        html.append(source);
        return close();
    }

    public Markup text(String text) {
        html.append(HtmlUtils.htmlEscape(text));
        return this;
    }

    /** Ends the element that was begun last. */
    public Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A link that is followed by the router without a reload. */
    public Markup link(String href, String text) {
        return open("a", "href", href).text(text).close();
    }

    public Markup span(String className, String text) {
        return open("span", "class", className).text(text).close();
    }

    /** As {@link Kit#chip}. */
    public Markup chip(Kit.Tone tone, String word) {
        return span(Kit.classes("my-chip", tone), word);
    }

    /** As {@link Kit#muted}. */
    public Markup muted(String text) {
        return open("p", "class", "my-muted my-small").text(text).close();
    }

    /** As {@link Kit#callout} with one paragraph. */
    public Markup callout(Kit.Tone tone, String text) {
        open("div", "class", Kit.classes("my-callout", tone)).open("div").open("p");
        return text(text).close().close().close();
    }

    /** As {@link Kit#progress}. */
    public Markup progress(int done, int total, String label) {
        List<String> attributes = new ArrayList<>(List.of("class", "my-progress"));
        Kit.progressAttributes(done, total, label).forEach((name, value) -> attributes.addAll(List.of(name, value)));
        return open("progress", attributes.toArray(String[]::new)).close();
    }

    /**
     * An element with this content.
     *
     * @throws IllegalStateException if an element was begun and not ended
     */
    public Component in(String tag, String className) {
        HtmlContainer element = new HtmlContainer(tag);
        element.addClassNames(className.split(" "));
        element.getElement().setProperty("innerHTML", html());
        return element;
    }

    /**
     * The text of it all.
     *
     * @throws IllegalStateException if an element was begun and not ended
     */
    public String html() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not ended: " + open);
        }
        return html.toString();
    }
}
