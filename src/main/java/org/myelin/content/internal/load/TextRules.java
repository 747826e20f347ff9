package org.myelin.content.internal.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myelin.content.Rule;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.markdown.PlainText;
import org.myelin.content.internal.source.Fields;

/** Words that may not stand in any text. */
final class TextRules {

    private static final String UNIT = "\\s?(?:mg|mcg|g|kg|mL|ml|L|units|MIU|IU|mmol|%)\\b";
    // Error-prone notations after the list of the Institute for Safe Medication Practices (ISMP).
    private static final Pattern TRAILING_ZERO = Pattern.compile("(?<![\\d.])\\d+\\.0+(?=" + UNIT + ")");
    private static final Pattern BARE_DECIMAL = Pattern.compile("(?<![\\d\\w])\\.\\d+(?=" + UNIT + ")");
    private static final Pattern MICRO = Pattern.compile("[µμ]g\\b");
    private static final Pattern PROTECTED = Pattern.compile("\\b(?:NCLEX|NCSBN)\\b");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(?:TBD|TBC|TODO|FIXME|XXX)\\b|lorem ipsum|\\?\\?\\?", Pattern.CASE_INSENSITIVE);

    private static final List<String> UNFINISHED = List.of("tbd", "tbc", "todo", "fixme", "xxx", "lorem ipsum", "???");

    private final Context context;

    private TextRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        TextRules rules = new TextRules(context);
        context.texts().forEach(text -> text.passage().segments().forEach(rules::segment));
        rules.plainTitles();
    }

    private void plainTitles() {
        context.drafts.lessons.forEach(lesson -> plain(lesson.front(), "title"));
        context.drafts.cases.forEach(study -> plain(study.fields(), "title", "summary"));
        context.drafts.quizzes.forEach(quiz -> plain(quiz.fields(), "title"));
        context.drafts.modules.forEach(module -> {
            plain(module.fields(), "title", "summary");
            module.objectives().forEach(objective -> plain(objective.fields(), "text"));
        });
        context.drafts.course.ifPresent(course -> plain(course, "title", "summary", "statement"));
        context.drafts
                .course
                .flatMap(course -> course.inner("capstone"))
                .ifPresent(capstone -> plain(capstone, "title", "summary"));
        context.drafts.references.forEach(reference -> plain(reference.fields(), "citation"));
    }

    private void plain(Fields fields, String... names) {
        for (String name : names) {
            fields.scalar(name).ifPresent(scalar -> PlainText.check(scalar, name, context.problems));
        }
    }

    private void segment(Passage.Segment segment) {
        // Most texts hold none of these; looking for a plain piece first is many times faster than the pattern.
        String lower = segment.text().toLowerCase(Locale.ROOT);
        if (lower.indexOf('.') >= 0) {
            find(segment, TRAILING_ZERO, Rule.DOSE_NOTATION, "write the number without a trailing zero");
            find(segment, BARE_DECIMAL, Rule.DOSE_NOTATION, "write a zero before the decimal point");
        }
        if (lower.contains("\u00b5g") || lower.contains("\u03bcg")) {
            find(segment, MICRO, Rule.DOSE_NOTATION, "write mcg");
        }
        if (lower.contains("nclex") || lower.contains("ncsbn")) {
            find(segment, PROTECTED, Rule.NAME_PROTECTED, "write NGN-style and name nobody's examination");
        }
        if (UNFINISHED.stream().anyMatch(lower::contains)) {
            find(segment, PLACEHOLDER, Rule.PLACEHOLDER_TEXT, "write the real text, or set the status to draft");
        }
    }

    private void find(Passage.Segment segment, Pattern pattern, Rule rule, String advice) {
        Matcher match = pattern.matcher(segment.text());
        while (match.find()) {
            context.report(rule, segment.place(match.start()), "\"" + match.group() + "\": " + advice + ".");
        }
    }
}
