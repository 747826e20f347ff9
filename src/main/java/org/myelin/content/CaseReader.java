package org.myelin.content;

import java.util.stream.Collectors;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.Chart;
import org.myelin.assessment.ItemId;
import org.myelin.content.internal.item.CanonicalJson;
import org.myelin.content.internal.item.CaseDraft;
import org.myelin.content.internal.item.CaseLoader;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node;
import org.myelin.content.internal.source.Problems;
import tools.jackson.core.JacksonException;

/** Reads cases from their canonical JSON, so that an attempt keeps what was shown as long as it is stored. */
public final class CaseReader {

    private CaseReader() {}

    /**
     * Reads a case.
     *
     * @param canonicalJson what {@link CatalogCase#source()} held, of any earlier release
     * @throws IllegalArgumentException when the text is no case
     */
    public static CatalogCase read(String canonicalJson) {
        try {
            return of(CanonicalJson.read(canonicalJson));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no case: " + e.getOriginalMessage(), e);
        }
    }

    /** Builds the catalog entry of a case from members that were already read; for the loader. */
    public static CatalogCase of(Node.Mapping root) {
        Problems problems = new Problems();
        CaseDraft draft = CaseLoader.load(root, "stored case", "", problems);
        Chart chart = draft.chart();
        if (chart == null) {
            throw new IllegalArgumentException("This is no case: "
                    + problems.sorted().stream().map(Diagnostic::message).collect(Collectors.joining(" ")));
        }
        Fields fields = draft.fields();
        return new CatalogCase(
                new CaseId(draft.id()),
                fields.text("title"),
                fields.text("summary"),
                chart,
                fields.texts("items").stream().map(ItemId::new).toList(),
                fields.texts("references"),
                draft.status(),
                CanonicalJson.revision(root),
                CanonicalJson.write(root));
    }
}
