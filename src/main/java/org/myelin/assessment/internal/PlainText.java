package org.myelin.assessment.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Inline Markdown without its marks, for labels, summaries and reasons. */
public final class PlainText {

    private static final Pattern CITATION = Pattern.compile("\\s*\\[@[^\\]]*]");
    private static final Pattern TERM_WITH_TEXT = Pattern.compile("\\[\\[[^\\]|]*\\|([^\\]]*)]]");
    private static final Pattern TERM = Pattern.compile("\\[\\[([^\\]]*)]]");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern CODE = Pattern.compile("(?<!\\\\)`([^`]+)`");
    private static final Pattern STARS = Pattern.compile("(?<!\\\\)(\\*{1,3})(?=\\S)(.+?)(?<=[^\\s\\\\])\\1");
    private static final Pattern LOW_LINES =
            Pattern.compile("(?<![\\\\\\w])(_{1,3})(?=\\S)(.+?)(?<=[^\\s\\\\])\\1(?!\\w)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private static final String MARKS = "\\*_`[]";

    private PlainText() {}

    /** The text on one line. */
    public static String of(String markdown) {
        if (isPlain(markdown)) {
            return markdown.strip();
        }
        String text = CITATION.matcher(markdown).replaceAll("");
        text = TERM_WITH_TEXT.matcher(text).replaceAll("$1");
        text = TERM.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(mark.group(1).replace('-', ' ')));
        text = LINK.matcher(text).replaceAll("$1");
        text = CODE.matcher(text).replaceAll("$1");
        text = withoutEmphasis(text);
        text = ESCAPE.matcher(text).replaceAll("$1");
        return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Most labels hold no mark at all, and grading asks for many. */
    private static boolean isPlain(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubleSpace = c == ' ' && before == ' ';
            boolean otherSpace = (c < ' ' || c > '~') && Character.isWhitespace(c);
            if (doubleSpace || otherSpace || MARKS.indexOf(c) >= 0) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Emphasis can stand inside emphasis; each pass takes one layer away. */
    private static String withoutEmphasis(String text) {
        String before = text;
        String after = LOW_LINES.matcher(STARS.matcher(before).replaceAll("$2")).replaceAll("$2");
        while (!after.equals(before)) {
            before = after;
            after = LOW_LINES.matcher(STARS.matcher(before).replaceAll("$2")).replaceAll("$2");
        }
        return after;
    }
}
