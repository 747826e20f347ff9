package org.myelin.content;

import static org.myelin.content.ExampleCourse.CASE;
import static org.myelin.content.ExampleCourse.CASE_QUIZ;
import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.FINAL;
import static org.myelin.content.ExampleCourse.GLOSSARY;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.MODULE;
import static org.myelin.content.ExampleCourse.QUIZ;
import static org.myelin.content.ExampleCourse.SECOND;
import static org.myelin.content.ExampleCourse.item;

/** Rules on clinical statements, items and unfolding cases. */
final class ItemRuleCases extends RuleCases {

    ItemRuleCases() {
        clinical();
        items();
        cases();
    }

    private void clinical() {
        replace(
                Rule.CLAIM_UNCITED,
                LESSON,
                "hours to days. [@RELAPSE2015] Read",
                "hours to days. Read",
                "It builds",
                "hours to days [@STEROID-UK]. Read");
        replace(Rule.CLAIM_UNCITED, SECOND, "{#calm teaching}", "{#calm}", "Sit down", "{#calm-down teaching}");
        replace(Rule.CLAIM_UNCITED, GLOSSARY, "time.\n    teaching: true", "time.", "A group", "time. [@STEROID-UK]");
        replace(
                Rule.REVIEW_PASSED,
                CHECK,
                "reviewed: 2026-11-20\nreviewBy: 2027-11-20",
                "reviewed: 2025-11-20\nreviewBy: 2026-11-21",
                "2026-11-21",
                "reviewed: 2025-11-20\nreviewBy: 2026-11-22");
        replace(
                Rule.REVIEW_ORDER,
                CHECK,
                "reviewBy: 2027-11-20",
                "reviewBy: 2026-11-20",
                "2026-11-20\nstem",
                "reviewBy: 2026-11-23");
        replace(
                Rule.PRODUCT_INCOMPLETE,
                SECOND,
                " route=\"intramuscular\"",
                "",
                ":::product",
                " route=\"intramuscular\" title=\"One\"");
        replace(
                Rule.PRODUCT_PAIRING,
                SECOND,
                "route=\"intramuscular\"",
                "route=\"subcutaneous\"",
                "route=",
                "route=\"Intramuscular\"");
        replace(
                Rule.PRODUCT_PAIRING,
                SECOND,
                "molecule=\"interferon beta-1a\"",
                "molecule=\"interferon beta-1b\"",
                "molecule=",
                "molecule=\"interferon beta\u20111a\"");
        replace(
                Rule.PRODUCT_PAIRING,
                SECOND,
                "frequency=\"once a week\"",
                "frequency=\"every other day\"",
                "frequency=",
                "frequency=\"once weekly\"");
        replace(
                Rule.BRAND_ALONE,
                LESSON,
                "Read more",
                "Rebif may bring fever. Read more",
                "Rebif",
                "Rebif (interferon beta-1a) may bring fever. Read more");
        replace(
                Rule.BRAND_ALONE,
                CHECK,
                "How long",
                "A man on Plegridy calls. How long",
                "Plegridy",
                "A man on Plegridy (peginterferon beta-1a) calls. How long");
        replace(
                Rule.BRAND_PAIRING,
                SECOND,
                "Avonex (interferon beta-1a) goes",
                "Avonex (interferon beta-1b) goes",
                "Avonex (interferon beta-1b)",
                "Avonex is an interferon beta-1a that goes");
        replace(
                Rule.BRAND_PAIRING,
                LESSON,
                "Read more",
                "Extavia and interferon beta-1b belong together: interferon beta-1a (Extavia) is wrong. Read more",
                "interferon beta-1a (Extavia)",
                "Extavia is interferon beta-1b, Avonex is interferon beta-1a. Read more");
        replace(
                Rule.DOSE_NOTATION,
                LESSON,
                "Read more",
                "Give 1.0 mg. Read more",
                "1.0",
                "Give 1 mg, or 1.05 mg. Read more");
        replace(
                Rule.DOSE_NOTATION,
                LESSON,
                "Read more",
                "Give .5 mL. Read more",
                ".5",
                "Give 0.5 mL in 2.0 hours. Read more");
        replace(
                Rule.DOSE_NOTATION,
                CHECK,
                "How long",
                "She had 30 \u00b5g. How long",
                "\u00b5g",
                "She had 30 mcg. How long");
        replace(
                Rule.NAME_PROTECTED,
                MODULE,
                "What counts as a relapse and",
                "For the NCLEX, what counts and",
                "NCLEX",
                "NGN-style, what counts and");
        replace(Rule.PLACEHOLDER_TEXT, LESSON, "Read more", "TBD. Read more", "TBD", "To be sure. Read more");
    }

    private void items() {
        replace(Rule.ITEM_KEY_MISSING, CHECK, ", correct: true", "", "- {id: a", ", correct: true");
        replace(
                Rule.ITEM_RATIONALE_MISSING,
                CHECK,
                ", why: That is the stable time before a new relapse.",
                "",
                "c, text",
                ", why: Too long.");
        replace(
                Rule.ITEM_RATIONALE_MISSING,
                CHECK,
                "why: That is the stable time before a new relapse.",
                "why: \"\"",
                "\"\"",
                "why: Too long.");
        replace(
                Rule.OPTION_ALL_NONE,
                CHECK,
                "At least 30 days",
                "All of the above",
                "All of",
                "All of the first 30 days");
        replace(
                Rule.OPTION_LENGTH_CUE,
                CHECK,
                "text: At least 24 hours",
                "text: \"At least 24 hours, without fever and without any other cause\"",
                "\"At least 24 hours, without",
                "text: At least 24 hours on one day");
        replace(
                Rule.STEM_GIVES_AWAY,
                CHECK,
                "text: At least 24 hours",
                "text: \"As long as a new deficit must last: 24 hours\"",
                "\"As long",
                "text: \"At least a deficit of 24 hours\"");
        replace(
                Rule.STEM_NEGATIVE,
                CHECK,
                "How long must a new deficit last before it can count as a relapse?",
                "Which of these is not a sign of a relapse?",
                "not a",
                "Which of these is **not** a sign of a relapse?");
        replace(
                Rule.ITEM_UNSOURCED,
                CHECK,
                "references: [RELAPSE2015]",
                "references: []",
                "[]\nteaches",
                "references: [STEROID-UK]");
        replace(
                Rule.ITEM_SOURCE_WEAK,
                CHECK,
                "references: [RELAPSE2015]",
                "references: [PRACTICE]",
                "[PRACTICE]",
                "references: [PRACTICE, RELAPSE2015]");
        replace(Rule.ITEM_STEP_MISSING, CHECK, "step: recognise-cues\n", "", "itm-duration", "step: take-action\n");
        any(
                Rule.ITEM_UNUSED,
                c -> c.with(QUIZ, "  - itm-example-bowtie\n", ""),
                item("BOWTIE"),
                "itm-example-bowtie",
                c -> c.with(QUIZ, "  - itm-example-bowtie\n", "")
                        .with(item("BOWTIE"), "status: active", "status: retired"));
    }

    private void cases() {
        replace(Rule.CASE_UNKNOWN, CASE_QUIZ, "[case-mira]", "[case-gone]", "case-gone", "[itm-duration]");
        replace(
                Rule.CASE_ITEM_ELSEWHERE,
                CASE_QUIZ,
                "[case-mira]",
                "[case-mira, itm-mira-3]",
                "itm-mira-3",
                "[case-mira, itm-duration]");
        replace(
                Rule.CASE_ITEM_ELSEWHERE,
                LESSON,
                "item=\"itm-duration\"",
                "item=\"itm-mira-1\"",
                "item=\"itm-mira-1",
                "item=\"itm-duration\"");
        any(
                Rule.CASE_ITEM_ELSEWHERE,
                c -> c.put("example/cases/second/case.yaml", c.text(CASE).replace("id: case-mira", "id: case-second")),
                "example/cases/second/case.yaml",
                "itm-mira-1",
                c -> c.with(CASE, "id: case-mira", "id: case-second"));
        any(
                Rule.CASE_UNUSED,
                c -> c.with(CASE_QUIZ, "[case-mira]", "[itm-duration]")
                        .with(FINAL, "  cases: {count: 1, from: [case-mira]}\n", ""),
                CASE,
                "case-mira",
                c -> c.with(CASE_QUIZ, "[case-mira]", "[itm-duration]"));
        replace(Rule.QUIZ_CASE_PAGE, CASE_QUIZ, "perPage: 1", "perPage: 2", "2\n", "perPage: 1");
    }
}
