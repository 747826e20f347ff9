package org.myelin.content.internal.item;

import static org.myelin.content.internal.source.Shape.constants;
import static org.myelin.content.internal.source.Shape.decimal;
import static org.myelin.content.internal.source.Shape.id;
import static org.myelin.content.internal.source.Shape.list;
import static org.myelin.content.internal.source.Shape.matching;
import static org.myelin.content.internal.source.Shape.members;
import static org.myelin.content.internal.source.Shape.some;
import static org.myelin.content.internal.source.Shape.text;
import static org.myelin.content.internal.source.Shape.whole;
import static org.myelin.content.internal.source.Shape.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.myelin.assessment.EffectsRule;
import org.myelin.assessment.FloorRule;
import org.myelin.assessment.ItemType;
import org.myelin.assessment.JudgmentStep;
import org.myelin.content.Rule;
import org.myelin.content.Status;
import org.myelin.content.internal.source.Shape;

/** What an item file may hold: one shape for each type, so that editors and messages can be exact. */
public final class ItemShapes {

    /** A key of references.yaml. */
    public static final Shape.Text REFERENCE_KEY =
            matching("[A-Z][A-Za-z0-9-]*", "a key that starts with a capital: letters, digits and hyphens");

    private static final Shape.Text ELEMENT = new Shape.Text(
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*"),
            "letters, digits, hyphens and underscores",
            40,
            Rule.ID_FORMAT,
            Rule.ID_FORMAT);
    private static final Shape.Text WHY =
            new Shape.Text(null, "a text", Integer.MAX_VALUE, Rule.ITEM_RATIONALE_MISSING, Rule.ITEM_RATIONALE_MISSING);
    private static final Shape.Text MISCONCEPTION = matching("X\\d{1,3}", "X and a number, as in the evidence file");
    private static final Shape FLAG = new Shape.Flag();

    private static final Shape.Obj OPTION =
            explained("Option").may("correct", FLAG, "true where it is right").done();
    private static final Shape.Obj COLUMN =
            members("Column").need("id", ELEMENT, "").need("label", text(), "").done();
    private static final Shape.Obj TOKEN = explained("Token").done();
    private static final Shape.Obj SPAN = members("Span")
            .need("id", ELEMENT, "the name before the bar in the text")
            .may("correct", FLAG, "true where it is right")
            .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "why it is right or wrong")
            .may("misconception", MISCONCEPTION, "")
            .done();
    private static final Shape.Obj SLOT = members("Drop-down")
            .need("id", ELEMENT, "the name in the braces of the text")
            .need("label", text(120), "names it for screen readers")
            .need("options", some(OPTION), "3 to 5 options, one correct")
            .done();
    private static final Shape.Obj TARGET = members("Target")
            .need("id", ELEMENT, "the name in the braces of the text")
            .need("label", text(120), "names it for screen readers")
            .need("correct", ELEMENT, Rule.ITEM_KEY_MISSING, "id of the token that belongs here")
            .done();
    private static final Shape.Obj TABLE_ROW = members("Row")
            .need("id", ELEMENT, "")
            .need("cells", some(text()), "")
            .done();
    private static final Shape.Obj GROUP = members("Group")
            .need("id", ELEMENT, "")
            .need("label", text(), "")
            .need("options", some(OPTION), "2 to 4 options")
            .done();
    private static final Shape.Obj REGION = members("Region")
            .need("id", ELEMENT, "")
            .need("label", text(120), "names the region without giving the answer away")
            .need("x", decimal("0", "100"), "left edge in per cent")
            .need("y", decimal("0", "100"), "upper edge in per cent")
            .need("w", decimal("0", "100"), "width in per cent")
            .need("h", decimal("0", "100"), "height in per cent")
            .may("correct", FLAG, "true where it is right")
            .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "why it is right or wrong")
            .may("misconception", MISCONCEPTION, "")
            .done();
    private static final Shape.Obj PARAMETER = members("Parameter")
            .need("min", decimal("-1000000", "1000000"), "")
            .need("max", decimal("-1000000", "1000000"), "")
            .need("step", decimal("0.000001", "1000000"), "")
            .done();
    private static final Shape.Obj CRITERION = members("Criterion")
            .need("id", ELEMENT, "")
            .need("text", text(), "what earns the points")
            .need("points", whole(1, 100), "")
            .done();
    private static final Shape.Obj LABELS = members("Bow-tie labels")
            .may("actions", text(50), "")
            .may("condition", text(50), "")
            .may("parameters", text(50), "")
            .done();

    /** A patient chart, of an item or of a case. */
    public static final Shape.Obj CHART = members("Chart")
            .need(
                    "tabs",
                    some(members("Tab")
                            .need("id", ELEMENT, "")
                            .need("label", text(60), "")
                            .need(
                                    "entries",
                                    some(members("Entry")
                                            .need("id", ELEMENT, "")
                                            .need("time", text(60), "what the chart shows as time")
                                            .need("text", text(), "Markdown")
                                            .may("visibleFromStep", whole(1, 6), "1 when left out")
                                            .done()),
                                    "")
                            .done()),
                    "")
            .done();

    private static final Map<String, Shape.Obj> TYPES = new LinkedHashMap<>();
    private static final Map<String, Shape.Obj> EMBEDDED = new LinkedHashMap<>();

    static {
        for (ItemType type : ItemType.values()) {
            if (type != ItemType.TREND) {
                EMBEDDED.put(type.name(), embedded(type));
            }
        }
        for (ItemType type : ItemType.values()) {
            TYPES.put(type.name(), common(type).and(special(type)));
        }
    }

    private ItemShapes() {}

    /** The shape of an item file: its member {@code type} decides. */
    public static Shape.ByType any() {
        return new Shape.ByType("Item", TYPES);
    }

    /** The shape of an item file of one type. */
    public static Shape.Obj of(ItemType type) {
        Shape.Obj shape = TYPES.get(type.name());
        if (shape == null) {
            throw new IllegalStateException("No shape for " + type);
        }
        return shape;
    }

    private static Shape.Members explained(String title) {
        return members(title)
                .need("id", ELEMENT, "responses store it, so it never changes")
                .need("text", text(), "what the learner reads")
                .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "why it is right or wrong")
                .may("misconception", MISCONCEPTION, "the misconception that it catches");
    }

    private static Shape.Obj common(ItemType type) {
        return members(type.name())
                .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
                .need("id", id("itm-"), "never changes")
                .need("type", only(type), "decides about the other members")
                .need("status", words(Status.class), "draft, beta, active or retired")
                .need("objectives", some(id("obj-")), "what it tests")
                .may("step", words(JudgmentStep.class), "step of clinical judgment")
                .need("difficulty", decimal("0", "1"), "expected share of learners who get it right")
                .may("safetyCritical", FLAG, "true where a mistake can hurt a patient")
                .need("references", list(REFERENCE_KEY), Rule.ITEM_UNSOURCED, "keys of the sources")
                .may(
                        "teaches",
                        matching("les-[a-z0-9-]+(#[a-z0-9-]+)?", "lesson#block"),
                        "lesson and block that teach it")
                .need("reviewed", new Shape.Date(), "last check of the facts")
                .need("reviewBy", new Shape.Date(), "next check of the facts")
                .need("stem", text(), "the question, in Markdown")
                .may("why", text(), "general explanation")
                .may("chart", CHART, "patient chart beside the item")
                .done();
    }

    private static Shape.Choice only(ItemType type) {
        return new Shape.Choice(java.util.List.of(type.name()));
    }

    private static Shape.Obj embedded(ItemType type) {
        return members(type.name())
                .need("type", only(type), "decides about the other members")
                .may("stem", text(), "the stem of the whole item when left out")
                .may("why", text(), "general explanation")
                .done()
                .and(special(type));
    }

    private static Shape.Obj special(ItemType type) {
        Shape.Members m = members(type.name());
        switch (type) {
            case MC_SINGLE -> m.need("options", some(OPTION), "3 to 5 options, one correct");
            case MR_SATA -> m.need("options", some(OPTION), "5 to 10 options");
            case MR_SELECT_N ->
                m.need("select", whole(1, 9), "how many to select").need("options", some(OPTION), "");
            case MR_GROUPING -> m.need("groups", some(GROUP), "2 to 5 groups");
            case MATRIX_MC ->
                m.need("columns", some(COLUMN), "2 or 3 columns")
                        .need("rows", some(matrixRow(ELEMENT)), "4 to 10 rows");
            case MATRIX_MR ->
                m.need("columns", some(COLUMN), "").need("rows", some(matrixRow(list(ELEMENT))), "4 to 10 rows");
            case DD_CLOZE -> m.need("text", text(), "with {{slot}} marks").need("slots", some(SLOT), "");
            case DD_TABLE ->
                m.need("header", some(text()), "")
                        .need("rows", some(TABLE_ROW), "")
                        .need("slots", some(SLOT), "");
            case DD_RATIONALE ->
                rationale(m.need("text", text(), "one sentence with {{slot}} marks")
                        .need("slots", some(SLOT), "2 or 3"));
            case DND_CLOZE ->
                m.need("text", text(), "with {{slot}} marks")
                        .need("slots", some(TARGET), "")
                        .need("tokens", some(TOKEN), "4 to 10 tokens")
                        .may("targetsInterchangeable", FLAG, "true: only which tokens are placed counts");
            case DND_RATIONALE ->
                rationale(m.need("text", text(), "one sentence with {{slot}} marks")
                        .need("slots", some(TARGET), "2 or 3")
                        .need("tokens", some(TOKEN), "4 to 10 tokens"));
            case HL_TEXT -> m.need("text", text(), "with [[span|text]] marks").need("spans", some(SPAN), "");
            case HL_TABLE ->
                m.need("header", some(text()), "")
                        .need("rows", some(TABLE_ROW), "")
                        .need("spans", some(SPAN), "")
                        .may("floor", constants(FloorRule.class), "ITEM when left out");
            case BOWTIE ->
                m.may("labels", LABELS, "headings of the three parts")
                        .need("actions", some(OPTION), "5 options, 2 correct")
                        .need("conditions", some(OPTION), "4 options, 1 correct")
                        .need("parameters", some(OPTION), "5 options, 2 correct");
            case TREND ->
                m.need("chart", CHART, "at least two time points")
                        .need("item", new Shape.ByType("Embedded item", EMBEDDED), "any other type");
            case ORDERED ->
                m.need("options", some(TOKEN), "")
                        .need("order", some(ELEMENT), Rule.ITEM_KEY_MISSING, "ids in the right order");
            case HOTSPOT_IMG ->
                m.need("image", matching("media/[a-z0-9-]+\\.svg|<svg[\\s\\S]*", "media/name.svg"), "the picture")
                        .need("alt", text(), Rule.ALT_MISSING, "what the picture shows, without the answer")
                        .need("regions", some(REGION), "")
                        .may("select", whole(1, 10), "how many to mark, 1 when left out");
            case NUMERIC ->
                m.need("unit", text(30), "shown behind the field")
                        .need("decimals", whole(0, 6), "the answer is rounded to so many")
                        .may("tolerance", decimal("0", "1000000"), "0 when left out")
                        .need("answer", new Shape.Formula(), Rule.ITEM_KEY_MISSING, "a number or a formula")
                        .may(
                                "parameters",
                                new Shape.MapOf(Pattern.compile("[a-z][A-Za-z0-9]*"), PARAMETER),
                                "values drawn for each attempt")
                        .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "how to get there");
            case SHORT_TEXT ->
                m.need("accept", some(text(200)), Rule.ITEM_KEY_MISSING, "accepted answers")
                        .may("caseSensitive", FLAG, "false when left out")
                        .may("maxLength", whole(1, 500), "80 when left out")
                        .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "what makes an answer right");
            case ESSAY ->
                m.may("maxLength", whole(50, 20000), "4000 when left out")
                        .need("rubric", some(CRITERION), Rule.ITEM_KEY_MISSING, "what earns points")
                        .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "what a good answer holds");
        }
        return m.done();
    }

    private static void rationale(Shape.Members m) {
        m.may("anchor", ELEMENT, "the cause; the first place when left out")
                .may("effects", constants(EffectsRule.class), "POSITIONAL when left out");
    }

    private static Shape.Obj matrixRow(Shape correct) {
        return members("Row")
                .need("id", ELEMENT, "")
                .need("label", text(), "")
                .need("correct", correct, Rule.ITEM_KEY_MISSING, "the right column")
                .need("why", WHY, Rule.ITEM_RATIONALE_MISSING, "why")
                .may("misconception", MISCONCEPTION, "")
                .done();
    }
}
