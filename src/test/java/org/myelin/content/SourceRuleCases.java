package org.myelin.content;

import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.COURSE;
import static org.myelin.content.ExampleCourse.GLOSSARY;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.MODULE;
import static org.myelin.content.ExampleCourse.QUIZ;
import static org.myelin.content.ExampleCourse.REFERENCES;
import static org.myelin.content.ExampleCourse.SECOND;
import static org.myelin.content.ExampleCourse.SVG;
import static org.myelin.content.ExampleCourse.item;

import java.nio.charset.StandardCharsets;

/** Rules on files, names and what they point to. */
final class SourceRuleCases extends RuleCases {

    SourceRuleCases() {
        files();
        identity();
        references();
    }

    private void files() {
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

    private void identity() {
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

    private void references() {
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
}
