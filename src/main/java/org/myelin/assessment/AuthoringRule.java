package org.myelin.assessment;

import java.util.Locale;

/** The authoring rules of items and cases, each with its stable code and the sentence that the documentation shows. */
public enum AuthoringRule {
    ITEM_STEM_MISSING("The item asks something: its stem is not empty."),
    ITEM_TEXT_MISSING("Every option, row, column, token, label and chart entry has a text."),
    ITEM_TEXT_DUPLICATE("No two choices of one list read the same, because learners could not tell them apart."),
    ITEM_RATIONALE_MISSING("Every option, row, token, span and region, and every typed answer, has a rationale."),
    ITEM_ID_FORM("Ids of elements are letters, digits, hyphens and underscores; `floor` is taken."),
    ITEM_ID_DUPLICATE("Ids are unique, because responses hold nothing else."),
    ITEM_SIZE("Numbers of options, rows, columns, groups and places stay inside the limits of the type."),
    ITEM_KEY_MISSING("Something is keyed as correct."),
    ITEM_KEY_COUNT("Exactly as many elements are keyed as the type asks for."),
    ITEM_KEY_UNKNOWN("Every key names an element that exists."),
    ITEM_KEY_SHARED("No token is the key of two targets, because it can be placed once."),
    ITEM_ANCHOR("A triad names its cause, and the cause is one of its places."),
    ITEM_POOL("Pooled effects offer the same choices and have exactly two right ones."),
    ITEM_MARKS("Every slot or span stands in the text exactly once, and every mark is listed."),
    ITEM_TABLE_SHAPE("Every row of a table has as many cells as the header."),
    ITEM_LABEL_LENGTH("Labels of a bow-tie have at most 50 characters."),
    ITEM_CHART("A chart has tabs with entries, and each entry becomes visible at a step from 1 to 6."),
    ITEM_TREND("A trend item shows at least two time points and embeds an item that is no trend itself."),
    ITEM_IMAGE("An image has a path and an alternative text, and its regions lie on it."),
    ITEM_FORMULA("The answer of a numeric item is a number or a formula that has a value for all drawn values."),
    ITEM_PARAMETER(
            "A numeric item has at most 8 parameters, each with a positive step and a minimum not above its maximum."),
    ITEM_NUMBER("A numeric answer has 0 to 6 decimals and a tolerance that is not negative."),
    ITEM_LENGTH("The longest text allowed has 1 to 20000 characters."),
    ITEM_ACCEPT("Accepted forms are not empty and fit into the longest text allowed."),
    ITEM_RUBRIC("A rubric has at least one line, and every line is worth at least one point."),
    ITEM_ALL_KEYED("Not every choice is correct, because selecting everything would earn full marks.", true),
    ITEM_SPANS_KEYED("At most 60 % of the spans are correct, because highlighting everything would pay.", true),
    ITEM_SPANS_MANY("At most 10 spans, because more are hard to survey.", true),
    ITEM_PART_UNKEYED(
            "Every column and group has something correct, because a learner has to choose something in it.", true),
    ITEM_PARAMETER_UNUSED("Every parameter stands in the stem and in the formula.", true),
    ITEM_UNIT_MISSING("A numeric item names its unit.", true),
    ITEM_ACCEPT_DUPLICATE("No accepted form repeats another one after normalisation.", true),
    CASE_ITEMS("A case has six items with different ids, one for each step of clinical judgment."),
    CASE_CHART(
            "The chart belongs to the case and grows: its items carry none, except a trend with tabs of its own, the first step shows something and a later one adds to it.");

    private final String sentence;
    private final Problem.Severity severity;

    AuthoringRule(String sentence) {
        this(sentence, false);
    }

    AuthoringRule(String sentence, boolean onlyWarns) {
        this.sentence = sentence;
        this.severity = onlyWarns ? Problem.Severity.WARNING : Problem.Severity.ERROR;
    }

    /** For example {@code item-key-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }

    public Problem.Severity severity() {
        return severity;
    }
}
