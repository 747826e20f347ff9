package org.myelin.content;

import java.util.Optional;
import java.util.stream.Collectors;
import org.myelin.assessment.Item;
import org.myelin.assessment.JudgmentStep;
import org.myelin.content.internal.item.CanonicalJson;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.item.ItemLoader;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node;
import org.myelin.content.internal.source.Problems;
import tools.jackson.core.JacksonException;

/** Reads items from their canonical JSON, so that an attempt keeps what was asked for as long as it is stored. */
public final class ItemReader {

    private ItemReader() {}

    /**
     * Reads an item.
     *
     * @param canonicalJson what {@link CatalogItem#source()} held, of any earlier release
     * @throws IllegalArgumentException when the text is no item
     */
    public static CatalogItem read(String canonicalJson) {
        try {
            return of(CanonicalJson.read(canonicalJson));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no item: " + e.getOriginalMessage(), e);
        }
    }

    /** Builds the catalog entry of an item from members that were already read; for the loader. */
    public static CatalogItem of(Node.Mapping root) {
        Problems problems = new Problems();
        ItemDraft draft = ItemLoader.load(root, "stored item", "", problems);
        Item item = draft.item();
        if (item == null) {
            throw new IllegalArgumentException("This is no item: "
                    + problems.sorted().stream().map(Diagnostic::message).collect(Collectors.joining(" ")));
        }
        Fields fields = draft.fields();
        return new CatalogItem(
                item,
                CanonicalJson.revision(root),
                fields.texts("objectives").stream().map(ObjectiveId::new).toList(),
                JudgmentStep.find(fields.text("step")),
                fields.decimal("difficulty").map(Number::doubleValue).orElse(0.5),
                fields.flag("safetyCritical"),
                fields.texts("references"),
                fields.find("teaches").map(ItemReader::teaches),
                draft.status(),
                CanonicalJson.write(root));
    }

    private static Teaches teaches(String text) {
        String[] parts = text.split("#", 2);
        return new Teaches(new LessonId(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }
}
