package org.myelin.content;

import static org.myelin.content.Severity.ERROR;
import static org.myelin.content.Severity.WARNING;

import java.util.Locale;

/**
 * The rules that content must keep. The same list, with reasons and examples, stands in {@code docs/authoring.md}; a
 * test keeps the two equal.
 */
public enum Rule {
    // Files and fields
    FILE_MISSING(ERROR, "A list names a file or folder that does not exist.", "lessons: [03-gone]"),
    FILE_ENCODING(ERROR, "Files are UTF-8, so that every machine reads the same text.", "a file saved as Latin-1"),
    FILE_UNUSED(WARNING, "A folder or picture that nothing names is never shown.", "media/old.svg"),
    COURSE_COUNT(ERROR, "The folder holds exactly one course.", "two folders with course.yaml"),
    YAML_SYNTAX(ERROR, "The file must be YAML before anything else can be checked.", "title: \"open"),
    SCHEMA_VERSION(ERROR, "The number says how to read the file; this program knows 1.", "schema: 9"),
    FIELD_UNKNOWN(ERROR, "A misspelt member would be ignored without a word.", "minuets: 7"),
    FIELD_DUPLICATE(ERROR, "The second value would silently win.", "title: A and again title: B"),
    FIELD_MISSING(ERROR, "The member is needed.", "a lesson without title"),
    FIELD_TYPE(ERROR, "The member holds the wrong kind of value.", "minutes: seven"),
    FIELD_VALUE(ERROR, "The value is outside what the member allows.", "status: done"),
    // Identity
    ID_FORMAT(ERROR, "Ids have a prefix and lower-case letters, digits and hyphens.", "id: Lesson_1"),
    ID_DUPLICATE(ERROR, "Records hang on ids, so two things may not share one.", "two lessons with id les-a"),
    TERM_DUPLICATE(ERROR, "One word must lead to one definition.", "also: [relapse] under two terms"),
    // References between things
    TERM_UNKNOWN(ERROR, "The link would open nothing.", "[[relaps]]"),
    CITATION_UNKNOWN(ERROR, "The key is not in references.yaml.", "[@LUBLIN2041]"),
    OBJECTIVE_UNKNOWN(ERROR, "No module declares this objective.", "objectives: [obj-typo]"),
    ITEM_UNKNOWN(ERROR, "There is no such item.", ":::check {#c item=\"itm-typo\"}"),
    CASE_UNKNOWN(ERROR, "There is no such case.", "items: [case-typo] in a quiz"),
    LESSON_UNKNOWN(ERROR, "There is no such lesson.", "requires: [les-typo]"),
    MODULE_UNKNOWN(ERROR, "There is no such module.", "requires: [mod-typo]"),
    MEDIA_UNKNOWN(ERROR, "There is no such picture.", "src=\"media/typo.svg\""),
    BLOCK_UNKNOWN(ERROR, "The lesson has no such block, so the link would lead nowhere.", "teaches: les-a#typo"),
    NOT_OFFERED(ERROR, "What is offered may need only what is offered too.", "a draft item in an active quiz"),
    REQUIRES_CYCLE(ERROR, "Nobody could ever open these.", "A requires B, B requires A"),
    REFERENCE_UNUSED(WARNING, "A source that nothing cites cannot support anything.", "a key never cited"),
    // Markdown
    RAW_HTML(ERROR, "HTML and scripts do not belong in content; use the blocks.", "<b>Stop</b>"),
    INLINE_SYNTAX(ERROR, "A mark cannot be read, or stands where it cannot work.", "[[relapse] or [@ key]"),
    HEADING_ORDER(ERROR, "Screen readers jump by heading level; levels start at 2 and skip none.", "## then ####"),
    LINK_TEXT(ERROR, "A link must say where it leads, also when read alone.", "[click here](https://…)"),
    LINK_TARGET(ERROR, "Links go to https addresses.", "[label](javascript:…)"),
    IMAGE_INLINE(ERROR, "Pictures need a text twin: use a figure block.", "![scan](scan.png)"),
    // Blocks
    BLOCK_KIND(ERROR, "There is no such kind of block.", ":::tip {#t}"),
    BLOCK_ID_MISSING(ERROR, "Progress hangs on block ids.", "## Heading without {#id}"),
    BLOCK_ATTRIBUTE(
            ERROR, "A typed block lacks an attribute or has one it does not know.", ":::note {#n tome=\"info\"}"),
    BLOCK_SECTION(ERROR, "The block has no such section.", "+++ answer in a figure"),
    BLOCK_UNCLOSED(ERROR, "A typed block ends with a line of three colons.", ":::note without :::"),
    BLOCK_EMPTY(ERROR, "An empty block cannot be read or completed.", ":::keypoints {#k} without points"),
    FIGURE_TWIN_MISSING(ERROR, "Who cannot see the figure reads the twin.", ":::figure without +++ twin"),
    FIGURE_SEE_MISSING(ERROR, "The reader must be told what to look for.", ":::interactive without +++ see"),
    FIGURE_UNKNOWN(ERROR, "The front end has no interactive figure of this name.", "element=\"course-curve\""),
    ALT_MISSING(ERROR, "A figure needs a short description.", "alt=\"\""),
    ALT_TOO_LONG(WARNING, "More than 200 characters belong in the twin.", "alt=\"…a whole paragraph…\""),
    PROSE_LONG(WARNING, "More than 220 words without anything to do lose the reader.", "a page of plain text"),
    CLAIM_INCOMPLETE(
            ERROR,
            "A claim of an article stands beside its evidence and, unless it is correct, our correction.",
            ":::claim without +++ evidence"),
    // Media
    MEDIA_SIZE(ERROR, "A picture above 80 kB slows a phone down.", "a 300 kB SVG"),
    SVG_SYNTAX(ERROR, "The picture is not well-formed SVG.", "<svg><g></svg>"),
    SVG_UNSAFE(ERROR, "Scripts, event handlers, foreign content and outside addresses are refused.", "<script>"),
    SVG_TITLE(ERROR, "A drawing needs a title for screen readers.", "an SVG without <title>"),
    // Clinical safety
    CLAIM_UNCITED(ERROR, "Every clinical statement has a source.", "a block without any [@KEY]"),
    REVIEW_PASSED(WARNING, "Somebody must look at it again.", "reviewBy: 2020-01-01"),
    REVIEW_ORDER(ERROR, "The next review comes after the last one.", "reviewBy before reviewed"),
    PRODUCT_INCOMPLETE(
            ERROR, "Brand, molecule, route, frequency and region belong together.", ":::product without route"),
    PRODUCT_PAIRING(ERROR, "The brand has another molecule, route, frequency or region.", "Avonex, subcutaneous"),
    BRAND_ALONE(
            ERROR, "A brand name needs its molecule in the same lesson or item.", "Rebif and no interferon beta-1a"),
    BRAND_PAIRING(ERROR, "Mixing up 1a and 1b is a drug error.", "Avonex (interferon beta-1b)"),
    DOSE_NOTATION(ERROR, "Trailing zeros, bare decimals and µg lead to tenfold errors.", "1.0 mg, .5 mL, 30 µg"),
    NAME_PROTECTED(ERROR, "Say NGN-style: the course has no ties to the examination's owner.", "an NCLEX question"),
    PLACEHOLDER_TEXT(ERROR, "Unfinished text must not reach learners.", "TBD, lorem ipsum"),
    // Items
    ITEM_KEY_MISSING(ERROR, "Without a key nobody can be right.", "no option with correct: true"),
    ITEM_RATIONALE_MISSING(ERROR, "Every option explains why it is right or wrong.", "an option without why"),
    OPTION_ALL_NONE(ERROR, "Such options test reading, not nursing.", "All of the above"),
    OPTION_LENGTH_CUE(WARNING, "The right option stands out by its length.", "a key twice as long as the rest"),
    STEM_GIVES_AWAY(WARNING, "The stem repeats the words of the right option only.", "optic nerve … optic nerve"),
    STEM_NEGATIVE(WARNING, "An unmarked not or except is read over.", "Which is not a sign?"),
    ITEM_UNSOURCED(ERROR, "A scored item needs a reference.", "references: []"),
    ITEM_SOURCE_WEAK(ERROR, "General knowledge alone may not decide a mark.", "only sources tagged GK"),
    ITEM_STEP_MISSING(WARNING, "Reports by judgment step need the step.", "an item without step"),
    ITEM_UNUSED(WARNING, "No lesson, no case and no quiz shows it.", "an item nobody names"),
    // Cases
    CASE_ITEM_ELSEWHERE(
            ERROR,
            "An item of a case cannot be answered without the chart, so it stands nowhere else.",
            "a lesson that asks an item of a case"),
    CASE_UNUSED(WARNING, "A case that no quiz shows is never seen.", "a case nobody names"),
    CAPSTONE_QUIZ(
            ERROR, "A quiz counts once: in its module or in the capstone.", "the quiz of a module in the capstone"),
    // Draws
    QUIZ_UNKNOWN(ERROR, "There is no such quiz.", "from: [quz-typo] in a draw"),
    QUIZ_CONTENT(ERROR, "A quiz lists its items or draws them.", "items and draw in one quiz"),
    DRAW_SOURCE(ERROR, "A draw takes from quizzes that exist, each of them once.", "a module without a quiz"),
    DRAW_CONSTRAINT(
            ERROR, "A constraint says of which one group how many are drawn.", "{module: mod-a, step: take-action}"),
    DRAW_IMPOSSIBLE(
            ERROR, "An attempt could not start when no set of items keeps the blueprint.", "exactly: 9 of five items"),
    QUIZ_CASE_PAGE(
            ERROR, "The items of a case open one after the other, each on its own page.", "perPage: 5 with a case"),
    // Lessons, modules, quizzes
    LESSON_WITHOUT_CHECK(ERROR, "A lesson asks at least one question.", "no :::check, :::spot or :::claim"),
    LESSON_WITHOUT_KEYPOINTS(ERROR, "A lesson ends with what to take away.", "no :::keypoints"),
    LESSON_MINUTES(WARNING, "Lessons take 3 to 15 minutes, and the number should fit the text.", "minutes: 40"),
    READING_LEVEL(
            WARNING, "Long sentences and words hide the point.", "a lesson above grade 10, a block above grade 14"),
    OBJECTIVE_VERB(WARNING, "An objective starts with a verb one can observe.", "text: Understand MS"),
    OBJECTIVE_UNTESTED(WARNING, "No item tests the objective.", "an objective no item names"),
    QUIZ_LENGTH(WARNING, "A module quiz has 10 to 30 items, a pre-check 3 to 10.", "items: [itm-a]"),
    QUIZ_PURPOSE(
            ERROR,
            "Only the folder that preCheck names holds a pre-check, because a pre-check counts for nothing.",
            "quiz: precheck"),
    PRE_CHECK_COUNTS(
            ERROR, "A pre-check has no pass mark and no limit of tries or time.", "passPercent: 70 in a pre-check"),
    QUIZ_VARIETY(WARNING, "Use at least five item types.", "twelve single-choice items"),
    CARD_LONG(WARNING, "A card asks one fact: at most 30 words in front and 45 on the back.", "a back of 80 words");

    private final Severity severity;
    private final String reason;
    private final String example;

    Rule(Severity severity, String reason, String example) {
        this.severity = severity;
        this.reason = reason;
        this.example = example;
    }

    /** The name that diagnostics print. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it refuses a release. */
    public Severity severity() {
        return severity;
    }

    /** One sentence that says why. */
    public String reason() {
        return reason;
    }

    /** What breaks it. */
    public String example() {
        return example;
    }
}
