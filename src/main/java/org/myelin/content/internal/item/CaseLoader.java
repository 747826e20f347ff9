package org.myelin.content.internal.item;

import static org.myelin.content.internal.source.Shape.id;
import static org.myelin.content.internal.source.Shape.members;
import static org.myelin.content.internal.source.Shape.some;
import static org.myelin.content.internal.source.Shape.text;
import static org.myelin.content.internal.source.Shape.whole;
import static org.myelin.content.internal.source.Shape.words;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Chart;
import org.myelin.content.Rule;
import org.myelin.content.Status;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Mapping;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.Shape;
import org.myelin.content.internal.source.ShapeCheck;

/** Reads one case.yaml. */
public final class CaseLoader {

    /** case.yaml */
    public static final Shape.Obj SHAPE = members("Case")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("id", id("case-"), "never changes")
            .need("title", text(120), "usually name and age")
            .need("status", words(Status.class), "draft, beta, active or retired")
            .need("summary", text(300), "one sentence for the list, without anything that unfolds later")
            .need("references", some(ItemShapes.REFERENCE_KEY), Rule.ITEM_UNSOURCED, "what the case rests on")
            .need("reviewed", new Shape.Date(), "last check of the facts")
            .need("reviewBy", new Shape.Date(), "next check of the facts")
            .need("chart", ItemShapes.CHART, "what is recorded, entry by entry")
            .need("items", some(id("itm-")), "six items in the order of the judgment steps")
            .done();

    private CaseLoader() {}

    /** Checks the shape and, where it is right, builds the chart. */
    public static CaseDraft load(Mapping root, String shown, String folder, Problems problems) {
        boolean shaped = ShapeCheck.check(root, SHAPE, "case.yaml", problems);
        Fields fields = new Fields(root);
        TextCollector texts = new TextCollector(problems);
        @Nullable Chart chart = shaped ? ChartBuilder.chart(fields, texts) : null;
        return new CaseDraft(shown, folder, root, fields, chart, texts.texts());
    }
}
