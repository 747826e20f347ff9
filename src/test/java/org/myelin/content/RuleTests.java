package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.content.ExampleCourse.CARDS;
import static org.myelin.content.ExampleCourse.CASE;
import static org.myelin.content.ExampleCourse.CASE_QUIZ;
import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.COURSE;
import static org.myelin.content.ExampleCourse.FINAL;
import static org.myelin.content.ExampleCourse.GLOSSARY;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.MODULE;
import static org.myelin.content.ExampleCourse.PRE_CHECK;
import static org.myelin.content.ExampleCourse.QUIZ;
import static org.myelin.content.ExampleCourse.REFERENCES;
import static org.myelin.content.ExampleCourse.SECOND;
import static org.myelin.content.ExampleCourse.SVG;
import static org.myelin.content.ExampleCourse.item;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule refuses something, at the right place, and accepts something that is close to it. */
class RuleTests {

    private static final List<Case> CASES = new ArrayList<>();

    /**
     * One change that breaks a rule and one that does not.
     *
     * @param at text at which the problem must be reported, in {@code path} after the change; null for line 1, column 1
     */
    record Case(
            String code,
            UnaryOperator<ExampleCourse> refuse,
            String path,
            @Nullable String at,
            UnaryOperator<ExampleCourse> accept) {
        @Override
        public String toString() {
            return code + " at " + at;
        }
    }

    /** A case whose two changes replace the same text of one file. */
    private static void replace(Rule rule, String path, String from, String refused, String at, String accepted) {
        CASES.add(new Case(rule.code(), c -> c.with(path, from, refused), path, at, c -> c.with(path, from, accepted)));
    }

    private static void any(
            Rule rule,
            UnaryOperator<ExampleCourse> refuse,
            String path,
            @Nullable String at,
            UnaryOperator<ExampleCourse> accept) {
        CASES.add(new Case(rule.code(), refuse, path, at, accept));
    }

    static {
        files();
        identity();
        references();
        markdown();
        blocks();
        media();
        clinical();
        items();
        cases();
        draws();
        capstone();
        courses();
        cards();
        claims();
        preChecks();
        figures();
    }

    private static void figures() {
        replace(
                Rule.FIGURE_UNKNOWN,
                SECOND,
                "element=\"body-map\"",
                "element=\"body-maps\"",
                "element=\"body-maps\"",
                "element=\"course-curves\"");
    }

    private static void preChecks() {
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

    private static void claims() {
        String open = ":::claim {#clm-skin article=\"1\" verdict=\"imprecise\" safety=\"true\"}";
        String evidence =
                "+++ evidence\nAvonex is interferon beta-1a. [@US-AVONEX] After it no [[relapse]] is certain to"
                        + " stay away. [@RELAPSE2015]\n";
        String correction = "+++ correction\nAvonex (interferon beta-1a) is given into the muscle. [@US-AVONEX]\n";
        replace(
                Rule.CLAIM_INCOMPLETE,
                SECOND,
                evidence,
                "",
                ":::claim",
                "+++ evidence\nAvonex is interferon beta-1a. [@US-AVONEX]\n");
        any(
                Rule.CLAIM_INCOMPLETE,
                c -> c.with(SECOND, correction, ""),
                SECOND,
                ":::claim",
                c -> c.with(SECOND, correction, "").with(SECOND, "verdict=\"imprecise\"", "verdict=\"correct\""));
        replace(
                Rule.BLOCK_ATTRIBUTE,
                SECOND,
                "verdict=\"imprecise\"",
                "verdict=\"false\"",
                "verdict=\"false\"",
                "verdict=\"outdated\"");
        replace(Rule.BLOCK_ATTRIBUTE, SECOND, "article=\"1\"", "article=\"one\"", "article=\"one\"", "article=\"3\"");
        replace(
                Rule.BLOCK_ATTRIBUTE,
                SECOND,
                "safety=\"true\"",
                "safety=\"yes\"",
                "safety=\"yes\"",
                "safety=\"false\"");
        replace(Rule.BLOCK_ATTRIBUTE, SECOND, open, open.replace(" article=\"1\"", ""), ":::claim", open);
        replace(
                Rule.BLOCK_SECTION,
                SECOND,
                "> Avonex, interferon beta-1b, is",
                "Avonex, interferon beta-1a, is",
                ":::claim",
                "> Avonex, interferon beta-1a, is");
        String points = "- Read the **name** on the pack. [@US-AVONEX]\n";
        replace(
                Rule.BLOCK_SECTION,
                SECOND,
                points,
                "Read the name first.\n\n" + points,
                ":::checklist",
                points + points);
        // What the article says may be wrong; what we say of it may not.
        replace(
                Rule.BRAND_PAIRING,
                SECOND,
                "Avonex is interferon beta-1a. [@US-AVONEX] After",
                "Avonex is interferon beta-1b. [@US-AVONEX] After",
                "Avonex is interferon beta-1b",
                "Avonex contains interferon beta-1a. [@US-AVONEX] After");
        any(
                Rule.CLAIM_UNCITED,
                c -> c.with(SECOND, evidence, "+++ evidence\nAvonex is interferon beta-1a.\n")
                        .with(SECOND, correction, "+++ correction\nInto the muscle.\n")
                        .with(SECOND, "put under the skin.", "put under the skin. [@US-AVONEX]"),
                SECOND,
                "Avonex is interferon beta-1a.\n+++",
                c -> c.with(SECOND, correction, "+++ correction\nInto the muscle.\n"));
    }

    private static void cards() {
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

    private static void files() {
        String lessons = "lessons: [01-what-counts, 02-giving-it]";
        replace(Rule.FILE_MISSING, MODULE, lessons, "lessons: [01-what-counts, 09-gone]", "09-gone", lessons);
        any(
                Rule.FILE_ENCODING,
                c -> c.put(
                        CHECK,
                        c.text(CHECK).replace("24 hours", "24 h\u00f6urs").getBytes(StandardCharsets.ISO_8859_1)),
                CHECK,
                null,
                c -> c.put(CHECK, c.text(CHECK).replace("24 hours", "24 h\u00f6urs")));
        String unused = "example/modules/01-relapse/01-what-counts/media/old.svg";
        any(
                Rule.FILE_UNUSED,
                c -> c.put(unused, c.text(SVG)),
                unused,
                null,
                c -> c.put("example/modules/01-relapse/01-what-counts/notes.txt", "for authors"));
        any(
                Rule.COURSE_COUNT,
                c -> c.put("second/course.yaml", c.text(COURSE)),
                "course.yaml",
                null,
                c -> c.put("second/read-me.md", "not a course"));
        replace(
                Rule.YAML_SYNTAX,
                COURSE,
                "title: An example",
                "title: \"An example",
                "\"An example",
                "title: \"An\" #");
        replace(Rule.SCHEMA_VERSION, MODULE, "schema: 1", "schema: 9", "9", "schema:   1");
        replace(Rule.FIELD_UNKNOWN, LESSON, "minutes: 4", "minuets: 4\nminutes: 4", "minuets", "minutes: 5");
        replace(Rule.FIELD_DUPLICATE, COURSE, "title:", "summary: twice\ntitle:", "summary: Every", "title:");
        replace(Rule.FIELD_MISSING, CHECK, "difficulty: 0.7\n", "", "itm-duration", "difficulty: 0.2\n");
        replace(Rule.FIELD_TYPE, LESSON, "minutes: 4", "minutes: seven", "seven", "minutes: 6");
        replace(Rule.FIELD_VALUE, LESSON, "status: active", "status: done", "done", "status: beta");
    }

    private static void identity() {
        replace(Rule.ID_FORMAT, CHECK, "id: itm-duration", "id: Duration_1", "Duration_1", "id: itm-duration");
        replace(Rule.ID_FORMAT, LESSON, "{#speed}", "{#Speed}", "Speed}", "{#speed-2}");
        replace(
                Rule.ID_DUPLICATE,
                GLOSSARY,
                "- id: cohort",
                "- id: relapse",
                "relapse\n    term: cohort",
                "- id: cohorts");
        replace(Rule.ID_DUPLICATE, LESSON, "{#speed}", "{#first}", "first}\nIt builds", "{#pace}");
        replace(
                Rule.ID_DUPLICATE,
                QUIZ,
                "  - itm-example-bowtie",
                "  - itm-example-bowtie\n  - itm-example-bowtie",
                "itm-example-bowtie\n  - itm-example-dd-cloze",
                "  - itm-example-bowtie");
        replace(Rule.TERM_DUPLICATE, GLOSSARY, "term: cohort", "term: Attack", "Attack", "term: cohorts");
    }

    private static void references() {
        replace(Rule.TERM_UNKNOWN, LESSON, "A [[relapse]] is", "A [[relaps]] is", "[[relaps]]", "A [[cohort]] is");
        replace(
                Rule.TERM_UNKNOWN,
                GLOSSARY,
                "a [[pseudo-relapse]]",
                "a [[look-alike]]",
                "[[look-alike]]",
                "a pseudo-relapse");
        replace(
                Rule.CITATION_UNKNOWN,
                LESSON,
                "hours to days. [@RELAPSE2015]",
                "hours to days. [@RELAPSE2051]",
                "@RELAPSE2051",
                "hours to days. [@STEROID-UK]");
        replace(
                Rule.CITATION_UNKNOWN,
                CHECK,
                "references: [RELAPSE2015]",
                "references: [RELAPSE2015, TYPO1999]",
                "TYPO1999",
                "references: [RELAPSE2015, STEROID-UK]");
        replace(
                Rule.OBJECTIVE_UNKNOWN,
                CHECK,
                "[obj-relapse-apply]",
                "[obj-typo]",
                "obj-typo",
                "[obj-injection-explain]");
        replace(
                Rule.ITEM_UNKNOWN,
                LESSON,
                "item=\"itm-duration\"",
                "item=\"itm-typo\"",
                "item=",
                "item=\"itm-duration\" title=\"Try it\"");
        replace(Rule.ITEM_UNKNOWN, QUIZ, "- itm-example-bowtie", "- itm-typo", "itm-typo", "- itm-duration");
        replace(
                Rule.LESSON_UNKNOWN,
                SECOND,
                "requires: [les-relapse]",
                "requires: [les-typo]",
                "les-typo",
                "requires: []");
        replace(
                Rule.LESSON_UNKNOWN,
                CHECK,
                "teaches: les-relapse#what-counts",
                "teaches: les-typo#what-counts",
                "les-typo",
                "teaches: les-relapse");
        replace(Rule.MODULE_UNKNOWN, MODULE, "requires: []", "requires: [mod-typo]", "mod-typo", "requires: []");
        replace(Rule.MEDIA_UNKNOWN, LESSON, "media/shapes.svg", "media/typo.svg", "src=", "media/shapes.svg");
        replace(Rule.BLOCK_UNKNOWN, CHECK, "les-relapse#what-counts", "les-relapse#typo", "#typo", "les-relapse#key");
        any(
                Rule.NOT_OFFERED,
                c -> c.with(CHECK, "status: active", "status: retired"),
                LESSON,
                "item=\"itm-duration\"",
                c -> c.with(CHECK, "status: active", "status: beta"));
        any(
                Rule.NOT_OFFERED,
                c -> c.with(item("BOWTIE"), "status: active", "status: draft"),
                QUIZ,
                "itm-example-bowtie",
                c -> c.with(item("BOWTIE"), "status: active", "status: beta"));
        any(
                Rule.NOT_OFFERED,
                c -> c.with(LESSON, "status: active", "status: draft"),
                SECOND,
                "les-relapse]",
                c -> c.with(LESSON, "status: active", "status: beta"));
        any(
                Rule.REQUIRES_CYCLE,
                c -> c.with(LESSON, "requires: []", "requires: [les-injection]"),
                SECOND,
                "les-relapse]",
                c -> c.with(SECOND, "requires: [les-relapse]", "requires: []"));
        replace(
                Rule.REFERENCE_UNUSED,
                REFERENCES,
                "  - key: PRACTICE",
                "  - key: NOBODY",
                "NOBODY",
                "  - key: PRACTICE");
    }

    private static void markdown() {
        replace(Rule.RAW_HTML, LESSON, "hours to days.", "hours to <b>days</b>.", "<b>", "hours to **days** (5 < 6).");
        replace(Rule.RAW_HTML, CHECK, "How long", "<script>alert(1)</script> How long", "<script>", "*How long*");
        replace(
                Rule.INLINE_SYNTAX,
                LESSON,
                "[[pseudo-relapse|pseudo-relapse]]",
                "[[pseudo-relapse|pseudo-relapse]",
                "[[pseudo",
                "[[pseudo-relapse|look-alike]]");
        replace(
                Rule.INLINE_SYNTAX,
                LESSON,
                "days. [@RELAPSE2015]",
                "days. [@RELAPSE2015, STEROID-UK]",
                "@RELAPSE2015, STEROID-UK",
                "days. [@RELAPSE2015; @STEROID-UK]");
        replace(
                Rule.INLINE_SYNTAX,
                CHECK,
                "text: At least 24 hours",
                "text: \"A [[relapse]] lasts 24 hours\"",
                "[[relapse]]",
                "text: \"A **relapse** lasts 24 hours\"");
        replace(
                Rule.INLINE_SYNTAX,
                item("DD_CLOZE"),
                "label: \"Course\"",
                "label: \"**Course**\"",
                "**Course",
                "label: \"The course\"");
        replace(
                Rule.HEADING_ORDER,
                LESSON,
                "{#speed}\n",
                "#### Deep\n\n{#speed}\n",
                "#### Deep",
                "### Deep\n\n{#speed}\n");
        replace(Rule.HEADING_ORDER, LESSON, "## What counts {", "# What counts {", "# What", "## What counts? {");
        replace(Rule.LINK_TEXT, LESSON, "[summary on relapses]", "[here]", "[here]", "[summary of 2022]");
        replace(Rule.LINK_TARGET, LESSON, "(https://www.nice", "(javascript:alert", "[summary", "(https://www.example");
        replace(Rule.IMAGE_INLINE, LESSON, "Read more", "![scan](scan.png) Read more", "![", "Read more (!)");
    }

    private static void blocks() {
        replace(Rule.BLOCK_KIND, LESSON, ":::note {#wrong", ":::tip {#wrong", ":::tip", ":::note {#a-wrong");
        replace(Rule.BLOCK_ID_MISSING, LESSON, "{#speed}\n", "## Speed\n\n", "## Speed", "## Speed {#speed}\n\n");
        replace(
                Rule.BLOCK_ID_MISSING,
                LESSON,
                ":::check {#chk-duration item",
                ":::check {item",
                ":::check",
                ":::check {#chk item");
        replace(
                Rule.BLOCK_ATTRIBUTE,
                LESSON,
                "tone=\"wrong\"",
                "tome=\"wrong\" tone=\"wrong\"",
                "tome=",
                "title=\"No\" tone=\"wrong\"");
        replace(Rule.BLOCK_ATTRIBUTE, LESSON, "tone=\"wrong\"", "tone=\"angry\"", "tone=\"angry\"", "tone=\"info\"");
        replace(
                Rule.BLOCK_ATTRIBUTE,
                LESSON,
                "title=\"Two words\"",
                "title=Two",
                "title=Two",
                "title=\"Two \\\"words\\\"\"");
        replace(Rule.BLOCK_SECTION, LESSON, "+++ twin", "+++ twim", "+++ twim", "+++  twin");
        replace(
                Rule.BLOCK_SECTION,
                LESSON,
                "| Word | Meaning |",
                "Words:\n\n| Word | Meaning |",
                ":::compare",
                "| Words | Meaning |");
        replace(
                Rule.BLOCK_SECTION,
                SECOND,
                "- **Next day** — they",
                "- Next day they",
                ":::timeline",
                "- **Next day**: they");
        any(
                Rule.BLOCK_UNCLOSED,
                c -> c.with(LESSON, "item=\"itm-duration\"}\n:::\n", "item=\"itm-duration\"}\n"),
                LESSON,
                ":::check",
                c -> c.with(LESSON, "item=\"itm-duration\"}\n:::\n", "item=\"itm-duration\"}\n:::  \n"));
        replace(
                Rule.BLOCK_EMPTY,
                SECOND,
                "Sit down with the person. Explain each step before you do it.\n",
                "",
                "{#calm",
                "Sit down.\n");
        replace(
                Rule.FIGURE_TWIN_MISSING,
                LESSON,
                "+++ twin\nThe first curve rises over days and stays. The second rises and falls with the fever.\n",
                "",
                ":::figure",
                "+++ twin\nTwo curves.\n");
        replace(
                Rule.FIGURE_SEE_MISSING,
                SECOND,
                "+++ see\nThe thigh lights up when it may be used.\n",
                "",
                ":::interactive",
                "+++ see\nThe thigh.\n");
        replace(
                Rule.ALT_MISSING,
                LESSON,
                "alt=\"Two curves: one stays, one falls with the fever\"",
                "alt=\"\"",
                ":::figure",
                "alt=\"Two curves\"");
        replace(
                Rule.ALT_MISSING,
                item("HOTSPOT_IMG"),
                "alt: \"Outline of a horizontal brain slice with both ventricles\"\n",
                "",
                "itm-example-hotspot-img",
                "alt: A brain slice\n");
        replace(
                Rule.ALT_TOO_LONG,
                LESSON,
                "alt=\"Two curves",
                "alt=\"" + "Two long curves, ".repeat(13),
                "alt=",
                "alt=\"" + "Two long curves, ".repeat(8));
        replace(
                Rule.PROSE_LONG,
                LESSON,
                "{#speed}\n",
                "{#speed}\n" + "It takes days. ".repeat(80),
                "{#speed}",
                "{#speed}\n" + "It takes days. ".repeat(40));
    }

    private static void media() {
        any(
                Rule.MEDIA_SIZE,
                c -> c.with(SVG, "<defs>", "<desc>" + "x".repeat(80_000) + "</desc><defs>"),
                SVG,
                null,
                c -> c.with(SVG, "<defs>", "<desc>" + "x".repeat(70_000) + "</desc><defs>"));
        any(Rule.SVG_SYNTAX, c -> c.with(SVG, "</svg>", ""), SVG, "\u0000", c -> c.with(SVG, "</svg>", "</svg >"));
        replace(Rule.SVG_UNSAFE, SVG, "<defs>", "<script>alert(1)</script><defs>", "<script>", "<g/><defs>");
        replace(
                Rule.SVG_UNSAFE,
                SVG,
                "<use href=\"#up\"",
                "<use onclick=\"go()\" href=\"#up\"",
                "<use",
                "<use class=\"line\" href=\"#up\"");
        replace(
                Rule.SVG_UNSAFE,
                SVG,
                "<use href=\"#up\"",
                "<use href=\"https://example.org/x.svg#up\"",
                "<use",
                "<use href=\"#tip\"");
        replace(Rule.SVG_UNSAFE, SVG, "<defs>", "<foreignObject/><defs>", "<foreignObject", "<g/><defs>");
        replace(
                Rule.SVG_UNSAFE,
                SVG,
                "<style>",
                "<style>@import url(https://example.org/x.css); ",
                "<style>",
                "<style>text { fill: red } ");
        replace(
                Rule.SVG_TITLE,
                SVG,
                "<title id=\"t\">Relapse and pseudo-relapse</title>",
                "",
                "<svg",
                "<title id=\"t\">Curves</title>");
    }

    private static void clinical() {
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

    private static void items() {
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

    private static void cases() {
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

    private static void draws() {
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

    private static void capstone() {
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

    private static void courses() {
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

    static Stream<Case> all() {
        return CASES.stream();
    }

    @Test
    void the_example_course_keeps_every_rule() {
        assertThat(ExampleCourse.unchanged().diagnostics()).isEmpty();
    }

    @Test
    void every_rule_has_a_case() {
        Set<String> tested = CASES.stream().map(Case::code).collect(Collectors.toSet());
        Set<String> rules = Stream.of(Rule.values()).map(Rule::code).collect(Collectors.toSet());
        assertThat(tested).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_breaks_the_rule_is_reported_at_its_place(Case one) {
        ExampleCourse broken = one.refuse().apply(ExampleCourse.unchanged());
        List<Diagnostic> found = broken.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(one.code()))
                .toList();
        assertThat(found).as("%s in %s", one.code(), broken.diagnostics()).isNotEmpty();
        if ("\u0000".equals(one.at())) {
            return;
        }
        Place wanted = one.at() == null ? new Place("lessons/" + one.path(), 1, 1) : broken.place(one.path(), one.at());
        assertThat(found).extracting(Diagnostic::place).contains(wanted);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_close_to_it_is_accepted(Case one) {
        ExampleCourse fine = one.accept().apply(ExampleCourse.unchanged());
        assertThat(fine.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code().equals(one.code()))
                .isEmpty();
    }
}
