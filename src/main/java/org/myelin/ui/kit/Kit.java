package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** Small factories for the parts that views are made of. Looks live in styles/myelin.css. */
public final class Kit {

    private Kit() {}

    /** Tone of a chip or call-out; always shown with an icon and a word. */
    public enum Tone {
        NEUTRAL(""),
        GOOD("good"),
        WARN("warn"),
        BAD("bad"),
        INFO("info"),
        PROGRESS("progress"),
        LOCKED("locked");

        private final String name;

        Tone(String name) {
            this.name = name;
        }
    }

    /** A status word with the icon of its tone. */
    public static Span chip(Tone tone, String word) {
        Span chip = new Span(word);
        style(chip, "my-chip", tone);
        return chip;
    }

    /** A decorative icon; screen readers skip it. */
    public static Span icon(String name) {
        Span icon = new Span();
        icon.addClassNames("my-icon", "my-icon--" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A block of text that stands out: a hint, a warning, a confirmation. */
    public static Div callout(Tone tone, Component... content) {
        Div body = new Div(content);
        Div callout = new Div(body);
        style(callout, "my-callout", tone);
        return callout;
    }

    public static Div card(Component... content) {
        return withClass("my-card", content);
    }

    public static Div stack(Component... content) {
        return withClass("my-stack", content);
    }

    public static Div cluster(Component... content) {
        return withClass("my-cluster", content);
    }

    public static Div grid(Component... content) {
        return withClass("my-grid", content);
    }

    public static Div withClass(String className, Component... content) {
        Div div = new Div(content);
        div.addClassNames(className.split(" "));
        return div;
    }

    public static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("my-muted", "my-small");
        return paragraph;
    }

    /** One number with what it means and, if not blank, a hint below. */
    public static Div stat(String value, String label, String hint) {
        Div stat = withClass("my-stat", span("my-stat__value", value), span("my-stat__label", label));
        if (!hint.isBlank()) {
            stat.add(span("my-stat__hint", hint));
        }
        return stat;
    }

    public static Span span(String className, String text) {
        Span span = new Span(text);
        if (!className.isEmpty()) {
            span.addClassNames(className.split(" "));
        }
        return span;
    }

    /** Tells what to do next where there is nothing to show yet. */
    public static Div empty(String title, String what, Component... actions) {
        Div empty = withClass("my-empty", new H2(title), new Paragraph(what));
        empty.add(actions);
        return empty;
    }

    /** A link that looks like a button and is followed by the router without a reload. */
    public static Anchor linkButton(String href, String text, boolean primary) {
        Anchor link = routerLink(href, text);
        link.addClassName("my-button");
        if (primary) {
            link.addClassName("my-button--primary");
        }
        return link;
    }

    public static Anchor routerLink(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.setRouterIgnore(false);
        return link;
    }

    /** A horizontal bar of {@code done} out of {@code total} with words for screen readers. */
    public static Component progress(int done, int total, String label) {
        HtmlContainer bar = new HtmlContainer("progress");
        bar.addClassName("my-progress");
        progressAttributes(done, total, label).forEach(bar.getElement()::setAttribute);
        return bar;
    }

    /** What a bar says, by the name of its attribute. */
    static Map<String, String> progressAttributes(int done, int total, String label) {
        return Map.of(
                "max", String.valueOf(Math.max(total, 1)),
                "value", String.valueOf(Math.min(done, total)),
                "aria-label", label + ": " + done + " of " + total);
    }

    /**
     * How dates are shown and typed in fields: with the name of the month or as in ISO 8601, because 2/12/2026 is
     * another day in another country and would be taken without a word.
     */
    public static DatePicker.DatePickerI18n dates() {
        DatePicker.DatePickerI18n dates = new DatePicker.DatePickerI18n();
        dates.setDateFormats("d MMM yyyy", "yyyy-MM-dd");
        dates.setFirstDayOfWeek(1);
        return dates;
    }

    private static void style(Component component, String block, Tone tone) {
        component.addClassNames(classes(block, tone).split(" "));
    }

    /** The classes of a block in a tone, with a space between. */
    static String classes(String block, Tone tone) {
        return tone.name.isEmpty() ? block : block + " " + block + "--" + tone.name;
    }
}
