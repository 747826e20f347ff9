package org.myelin.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.myelin.assessment.AuthoringLimits;
import org.myelin.assessment.AuthoringRule;
import org.myelin.assessment.Problem;

/** All rules for content in one list: our own and the limits of the item types. */
public final class RuleBook {

    private RuleBook() {}

    /**
     * A rule as people read it.
     *
     * @param reason one sentence
     * @param example what breaks it
     */
    public record Entry(String code, Severity severity, String reason, String example) {}

    /** Every rule once, our own first. */
    public static List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        Stream.of(Rule.values())
                .map(rule -> new Entry(rule.code(), rule.severity(), rule.reason(), rule.example()))
                .forEach(entries::add);
        for (AuthoringRule rule : AuthoringLimits.rules()) {
            if (entries.stream().noneMatch(entry -> entry.code().equals(rule.code()))) {
                entries.add(new Entry(rule.code(), severity(rule), rule.sentence(), example(rule)));
            }
        }
        return List.copyOf(entries);
    }

    private static Severity severity(AuthoringRule rule) {
        return rule.severity() == Problem.Severity.ERROR ? Severity.ERROR : Severity.WARNING;
    }

    private static String example(AuthoringRule rule) {
        return switch (rule) {
            case ITEM_STEM_MISSING -> "stem: \"\"";
            case ITEM_TEXT_MISSING -> "an option without text";
            case ITEM_TEXT_DUPLICATE -> "text: MRI on two options";
            case ITEM_RATIONALE_MISSING -> "an option without why";
            case ITEM_ID_FORM -> "id: floor";
            case ITEM_ID_DUPLICATE -> "two options with id a";
            case ITEM_SIZE -> "MC_SINGLE with two options";
            case ITEM_KEY_MISSING -> "no option with correct: true";
            case ITEM_KEY_COUNT -> "MC_SINGLE with two correct options";
            case ITEM_KEY_UNKNOWN -> "correct: c9 without a column c9";
            case ITEM_KEY_SHARED -> "two targets with correct: t1";
            case ITEM_ANCHOR -> "anchor: s9 without a slot s9";
            case ITEM_POOL -> "effects: POOL with three right options";
            case ITEM_MARKS -> "{{s2}} in the text and no slot s2";
            case ITEM_TABLE_SHAPE -> "a row with three cells below a header of two";
            case ITEM_LABEL_LENGTH -> "a bow-tie label of 60 characters";
            case ITEM_CHART -> "visibleFromStep: 7";
            case ITEM_TREND -> "a chart with one time point";
            case ITEM_IMAGE -> "a region with x: 90 and w: 20";
            case ITEM_FORMULA -> "answer: dose / 0";
            case ITEM_PARAMETER -> "min: 5, max: 1";
            case ITEM_NUMBER -> "decimals: 9";
            case ITEM_LENGTH -> "maxLength: 0";
            case ITEM_ACCEPT -> "an accepted form longer than maxLength";
            case ITEM_RUBRIC -> "a line worth 0 points";
            case ITEM_ALL_KEYED -> "MR_SATA with every option correct";
            case ITEM_SPANS_KEYED -> "four of five spans correct";
            case ITEM_SPANS_MANY -> "fourteen spans";
            case ITEM_PART_UNKEYED -> "a group without a right option";
            case ITEM_PARAMETER_UNUSED -> "a parameter that the stem does not show";
            case ITEM_UNIT_MISSING -> "unit: \"\"";
            case ITEM_ACCEPT_DUPLICATE -> "accept: [MRI, mri]";
            case CASE_ITEMS -> "a case with five items";
            case CASE_CHART -> "a case whose chart starts at step 2";
        };
    }
}
