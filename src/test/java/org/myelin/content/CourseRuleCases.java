package org.myelin.content;

import static org.myelin.content.ExampleCourse.CARDS;
import static org.myelin.content.ExampleCourse.CASE_QUIZ;
import static org.myelin.content.ExampleCourse.COURSE;
import static org.myelin.content.ExampleCourse.FINAL;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.MODULE;
import static org.myelin.content.ExampleCourse.PRE_CHECK;
import static org.myelin.content.ExampleCourse.QUIZ;

/** Rules on quizzes, draws, the capstone, cards and the course as a whole. */
final class CourseRuleCases extends RuleCases {

    CourseRuleCases() {
        draws();
        preChecks();
        capstone();
        cards();
        courses();
    }

    private void draws() {
        replace(Rule.QUIZ_UNKNOWN, FINAL, "itm-duration]", "quz-gone]", "quz-gone", "itm-duration]");
        replace(
                Rule.QUIZ_CONTENT,
                FINAL,
                "purpose: examination",
                "purpose: examination\nitems: [itm-duration]",
                "count: 8",
                "purpose: practice");
        replace(Rule.QUIZ_CONTENT, CASE_QUIZ, "items: [case-mira]\n", "", "quz-mira", "items: [case-mira] #\n");
        replace(Rule.DRAW_SOURCE, FINAL, "itm-duration]", "quz-relapse]", "quz-relapse", "itm-duration]");
        replace(Rule.DRAW_SOURCE, FINAL, "itm-duration]", "quz-final]", "quz-final]", "itm-duration]");
        any(
                Rule.DRAW_SOURCE,
                c -> c.with(MODULE, "quiz: quiz\n", ""),
                FINAL,
                "mod-relapse",
                c -> c.with(FINAL, "mod-relapse, itm-duration", "quz-relapse"));
        replace(Rule.MODULE_UNKNOWN, FINAL, "[mod-relapse", "[mod-gone", "mod-gone", "[mod-relapse");
        replace(Rule.ITEM_UNKNOWN, FINAL, "itm-duration]", "itm-gone]", "itm-gone", "itm-duration]");
        replace(Rule.CASE_UNKNOWN, FINAL, "[case-mira]", "[case-gone]", "case-gone", "[case-mira]");
        replace(Rule.CASE_ITEM_ELSEWHERE, FINAL, "itm-duration]", "itm-mira-1]", "itm-mira-1", "itm-duration]");
        replace(Rule.QUIZ_CASE_PAGE, FINAL, "perPage: 1", "perPage: 4", "4\n  noReturn", "perPage: 1 #");
        replace(
                Rule.DRAW_CONSTRAINT,
                FINAL,
                "{step: take-action, atMost: 5}",
                "{step: take-action, module: mod-relapse, atMost: 5}",
                "{step",
                "{step: take-action, atLeast: 0, atMost: 5}");
        replace(Rule.DRAW_CONSTRAINT, FINAL, "atMost: 5}", "atMost: 5, exactly: 4}", "{step", "exactly: 2}");
        replace(
                Rule.DRAW_CONSTRAINT,
                FINAL,
                "{eachModule: 6}",
                "{eachModule: 6, atMost: 7}",
                "{each",
                "{eachModule: 1}");
        replace(Rule.DRAW_CONSTRAINT, FINAL, ", atMost: 5}", "}", "{step", ", atMost: 8}");
        replace(Rule.DRAW_IMPOSSIBLE, FINAL, "count: 8", "count: 80", "80", "count: 12");
        replace(Rule.DRAW_IMPOSSIBLE, FINAL, "atLeast: 4}", "atLeast: 9}", "8\n", "atLeast: 8}");
        replace(Rule.DRAW_IMPOSSIBLE, FINAL, "{count: 1,", "{count: 2,", "2, from", "{count: 1 ,");
        replace(
                Rule.OBJECTIVE_UNKNOWN,
                FINAL,
                "[obj-relapse-apply], atLeast: 4",
                "[obj-gone], atMost: 4",
                "obj-gone",
                "[obj-relapse-apply], atMost: 8");
    }

    private void preChecks() {
        replace(
                Rule.QUIZ_PURPOSE,
                PRE_CHECK,
                "purpose: pre-check",
                "purpose: practice",
                "practice",
                "purpose:   pre-check");
        any(
                Rule.QUIZ_PURPOSE,
                c -> c.with(MODULE, "preCheck: precheck\nquiz: quiz", "quiz: precheck"),
                PRE_CHECK,
                "pre-check",
                c -> c.with(MODULE, "preCheck: precheck\n", "preCheck:   precheck\n"));
        replace(Rule.PRE_CHECK_COUNTS, PRE_CHECK, "tries: 0", "tries: 2", "2", "tries: 0 # no limit");
        replace(
                Rule.PRE_CHECK_COUNTS,
                PRE_CHECK,
                "  counts: last",
                "  counts: last\n  passPercent: 50",
                "50",
                "  counts: first");
        replace(
                Rule.PRE_CHECK_COUNTS,
                PRE_CHECK,
                "  counts: last",
                "  counts: last\n  timeLimitMinutes: 5",
                "5\n",
                "  counts: first");
        replace(Rule.QUIZ_LENGTH, PRE_CHECK, "\n  - itm-duration", "", "- itm-example-mc-single", "\n  - itm-duration");
        replace(Rule.FILE_MISSING, MODULE, "preCheck: precheck", "preCheck: gone", "gone", "preCheck: precheck");
    }

    private void capstone() {
        replace(Rule.QUIZ_UNKNOWN, COURSE, "[quz-mira, quz-final]", "[quz-gone]", "quz-gone", "[quz-mira]");
        replace(Rule.MODULE_UNKNOWN, COURSE, "[mod-relapse]", "[mod-gone]", "mod-gone", "[]");
        replace(Rule.CAPSTONE_QUIZ, COURSE, "[quz-mira, quz-final]", "[quz-relapse]", "quz-relapse", "[quz-final]");
        any(
                Rule.NOT_OFFERED,
                c -> c.with(FINAL, "status: active", "status: draft"),
                COURSE,
                "quz-final",
                c -> c.with(FINAL, "status: active", "status: beta"));
        replace(Rule.NAME_PROTECTED, COURSE, "A case and", "NCLEX, a case and", "NCLEX", "NGN-style: a case and");
    }

    private void cards() {
        replace(Rule.ID_FORMAT, CARDS, "crd-relapse-day", "itm-relapse-day", "itm-relapse-day", "crd-relapse-hours");
        replace(
                Rule.ID_DUPLICATE,
                CARDS,
                "crd-relapse-word",
                "crd-relapse-day",
                "crd-relapse-day\n    objective: obj-relapse-apply\n    front: What does",
                "crd-relapse-words");
        replace(
                Rule.OBJECTIVE_UNKNOWN,
                CARDS,
                "objective: obj-injection-explain",
                "objective: obj-injection-typo",
                "obj-injection-typo",
                "objective: obj-relapse-apply");
        replace(
                Rule.FIELD_VALUE,
                CARDS,
                "front: How long must",
                "front: \"\" # How long must",
                "\"\"",
                "front: How long may");
        replace(
                Rule.FIELD_VALUE,
                CARDS,
                "front: How long must",
                "front: How " + "very ".repeat(60) + "long must",
                "How very",
                "front: How very long must");
        replace(
                Rule.CLAIM_UNCITED,
                CARDS,
                "24 hours. [@RELAPSE2015]",
                "24 hours.",
                "\"At least",
                "24 hours [@STEROID-UK].");
        replace(
                Rule.CLAIM_UNCITED,
                CARDS,
                "teaching: true",
                "teaching: false",
                "A group of",
                "teaching: true # a word");
        replace(Rule.CITATION_UNKNOWN, CARDS, "@RELAPSE2015", "@RELAPSE2051", "@RELAPSE2051", "@STEROID-UK");
        replace(Rule.TERM_UNKNOWN, CARDS, "[[relapse]]", "[[relaps]]", "[[relaps]]", "[[cohort]]");
        replace(Rule.BRAND_ALONE, CARDS, "(interferon beta-1a)", "(the drug)", "Avonex", "(interferon-beta-1a)");
        replace(
                Rule.CARD_LONG,
                CARDS,
                "At least 24 hours.",
                "At least 24 hours" + ", and then one hour".repeat(12) + ".",
                "\"At least",
                "At least 24 hours" + ", and one more".repeat(9) + ".");
        replace(
                Rule.CARD_LONG,
                CARDS,
                "What does the word",
                "What " + "of it ".repeat(14) + "does the word",
                "What of",
                "What of it does the word");
    }

    private void courses() {
        any(
                Rule.LESSON_WITHOUT_CHECK,
                c -> c.with(LESSON, ":::check {#chk-duration item=\"itm-duration\"}\n:::\n", ""),
                LESSON,
                "les-relapse\n",
                c -> c.with(LESSON, ":::check {#chk-duration", ":::spot {#chk-duration"));
        any(
                Rule.LESSON_WITHOUT_KEYPOINTS,
                c -> c.with(LESSON, ":::keypoints {#key}", ":::note {#key tone=\"info\"}"),
                LESSON,
                "les-relapse\n",
                c -> c.with(LESSON, ":::keypoints {#key}", ":::keypoints {#key title=\"Take away\"}"));
        replace(Rule.LESSON_MINUTES, LESSON, "minutes: 4", "minutes: 40", "40", "minutes: 3");
        replace(Rule.LESSON_MINUTES, LESSON, "minutes: 4", "minutes: 15", "15", "minutes: 5");
        replace(
                Rule.READING_LEVEL,
                LESSON,
                "It builds up over hours to days.",
                "Immunomodulatory considerations necessitate multidisciplinary deliberation regarding pathophysiological"
                        + " characteristics underlying neurodegenerative deterioration, ".repeat(20) + "eventually.",
                "What counts as a relapse\nminutes",
                "It takes hours or days to build up.");
        replace(
                Rule.OBJECTIVE_VERB,
                MODULE,
                "text: Apply the definition",
                "text: Understand the definition",
                "Understand",
                "text: Use the definition");
        replace(
                Rule.OBJECTIVE_UNTESTED,
                MODULE,
                "lessons:",
                "  - {id: obj-new, text: Explain it, bloom: understand}\nlessons:",
                "obj-new",
                "lessons:");
        replace(Rule.QUIZ_LENGTH, QUIZ, quizItems(), "  - itm-duration\n", "- itm-duration", quizItems());
        replace(
                Rule.QUIZ_VARIETY,
                QUIZ,
                quizItems(),
                "  - itm-duration\n  - itm-example-mc-single\n",
                "- itm-duration",
                quizItems());
    }

    private static String quizItems() {
        String quiz = ExampleCourse.unchanged().text(QUIZ);
        return quiz.substring(quiz.indexOf("  - itm"), quiz.indexOf("policy:"));
    }
}
