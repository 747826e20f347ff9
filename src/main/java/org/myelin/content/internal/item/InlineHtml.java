package org.myelin.content.internal.item;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.commonmark.node.Node;
import org.myelin.content.Place;
import org.myelin.content.internal.markdown.Locator;
import org.myelin.content.internal.markdown.Markdown;
import org.myelin.content.internal.markdown.MarkdownReader;
import org.myelin.content.internal.markdown.Numbering;
import org.myelin.content.internal.source.Problems;

/** Renders the texts of items. What was rendered once is kept, because the same items are shown to many. */
public final class InlineHtml {

    private static final int KEPT = 20_000;
    private static final Place NOWHERE = new Place("item", 1, 1);
    private static final Locator NO_PLACE = (node, index, piece) -> NOWHERE;

    private final Cache<Key, String> cache =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Cache<String, List<String>> citations =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(List<String> sources, String version, String markdown) {}

    /**
     * Renders Markdown with sources numbered in a given order.
     *
     * @param sources keys, the first has number 1
     * @param version changes when the words change
     * @param words gives the words of glossary terms by id
     */
    public UnaryOperator<String> with(List<String> sources, String version, Supplier<Map<String, String>> words) {
        return markdown ->
                cache.get(new Key(sources, version, markdown), key -> render(markdown, sources, words.get()));
    }

    /** Keys that a value cites, in order; kept as well. */
    public List<String> cited(String markdown) {
        return citations.get(markdown, InlineHtml::citations);
    }

    /** Renders one value without keeping it. */
    public static String render(String markdown, List<String> sources, Map<String, String> words) {
        Node node = Markdown.value(markdown);
        MarkdownReader.read(List.of(node), NOWHERE, NO_PLACE, new Problems());
        return Markdown.inline(node, Numbering.words(sources, words));
    }

    /** The words of a value without any marks. */
    public static String plain(String markdown) {
        return MarkdownReader.read(List.of(Markdown.value(markdown)), NOWHERE, NO_PLACE, new Problems())
                .text()
                .strip();
    }

    /** Keys that a value cites, in order. */
    public static List<String> citations(String markdown) {
        return MarkdownReader.read(List.of(Markdown.value(markdown)), NOWHERE, NO_PLACE, new Problems())
                .citations()
                .stream()
                .map(use -> use.name())
                .distinct()
                .toList();
    }
}
