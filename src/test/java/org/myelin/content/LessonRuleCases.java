package org.myelin.content;

import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.SECOND;
import static org.myelin.content.ExampleCourse.SVG;
import static org.myelin.content.ExampleCourse.item;

/** Rules on lessons: text, blocks, claims, pictures and interactive figures. */
final class LessonRuleCases extends RuleCases {

    LessonRuleCases() {
        markdown();
        blocks();
        claims();
        media();
        figures();
    }

    private void markdown() {
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

    private void blocks() {
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

    private void claims() {
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

    private void media() {
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

    private void figures() {
        replace(
                Rule.FIGURE_UNKNOWN,
                SECOND,
                "element=\"body-map\"",
                "element=\"body-maps\"",
                "element=\"body-maps\"",
                "element=\"course-curves\"");
    }
}
