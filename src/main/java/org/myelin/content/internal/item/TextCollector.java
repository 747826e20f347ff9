package org.myelin.content.internal.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.ItemText.Role;
import org.myelin.content.internal.markdown.Locator;
import org.myelin.content.internal.markdown.Markdown;
import org.myelin.content.internal.markdown.MarkdownReader;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.markdown.PlainText;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Scalar;
import org.myelin.content.internal.source.Problems;

/** Hands texts to the item and keeps what the rules need to know of them. */
final class TextCollector {

    private static final Pattern SPAN = Pattern.compile("\\[\\[[a-zA-Z0-9_-]+\\|([^\\[\\]]*)]]");
    private static final Pattern SLOT = Pattern.compile("\\{\\{[^{}]*}}");

    private final List<ItemText> texts = new ArrayList<>();
    private final Problems problems;

    TextCollector(Problems problems) {
        this.problems = problems;
    }

    List<ItemText> texts() {
        return texts;
    }

    String markdown(Fields f, String name, Role role, String group) {
        return f.scalar(name).map(scalar -> markdown(scalar, role, group)).orElse("");
    }

    String markdown(Scalar scalar, Role role, String group) {
        read(scalar, scalar.text(), role, group);
        return scalar.text().strip();
    }

    /** Markdown with slot or span marks in it. */
    String marked(Fields f, String name, Role role) {
        return f.scalar(name).map(scalar -> marked(scalar, role)).orElse("");
    }

    String marked(Scalar scalar, Role role) {
        read(scalar, SPAN.matcher(scalar.text()).replaceAll("$1"), role, "");
        return scalar.text().strip();
    }

    String plain(Fields f, String name, Role role, String group) {
        return f.scalar(name)
                .map(scalar -> {
                    PlainText.check(scalar, name, problems);
                    texts.add(new ItemText(
                            role, group, Passage.plain(scalar.text().strip(), scalar)));
                    return scalar.text().strip();
                })
                .orElse("");
    }

    private void read(Scalar scalar, String markdown, Role role, String group) {
        String text = SLOT.matcher(markdown).replaceAll("…");
        Passage passage =
                MarkdownReader.read(List.of(Markdown.value(text)), scalar.place(), Locator.inScalar(scalar), problems);
        texts.add(new ItemText(role, group, passage));
        noLinks(role, passage);
    }

    /** Whatever can be chosen or dragged cannot hold something else to press. */
    private void noLinks(Role role, Passage passage) {
        switch (role) {
            case KEY, DISTRACTOR, LABEL, BODY, RUBRIC ->
                Stream.of(passage.terms(), passage.citations(), passage.links())
                        .flatMap(List::stream)
                        .forEach(use -> problems.add(
                                Rule.INLINE_SYNTAX,
                                use.place(),
                                "\"" + use.name() + "\": options and labels hold no links, terms or sources."
                                        + " Put them into stem or why."));
            case STEM, EXPLANATION, RATIONALE, CHART -> {
                // Running text may lead elsewhere.
            }
        }
    }
}
