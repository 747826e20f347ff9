package org.myelin.content.internal.load;

import static org.myelin.content.internal.source.Shape.id;
import static org.myelin.content.internal.source.Shape.list;
import static org.myelin.content.internal.source.Shape.matching;
import static org.myelin.content.internal.source.Shape.members;
import static org.myelin.content.internal.source.Shape.some;
import static org.myelin.content.internal.source.Shape.text;
import static org.myelin.content.internal.source.Shape.whole;
import static org.myelin.content.internal.source.Shape.words;

import java.util.List;
import java.util.regex.Pattern;
import org.myelin.assessment.ItemType;
import org.myelin.assessment.JudgmentStep;
import org.myelin.content.Bloom;
import org.myelin.content.CountedTry;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Rule;
import org.myelin.content.Status;
import org.myelin.content.internal.item.ItemShapes;
import org.myelin.content.internal.source.Shape;

/** What every kind of file may hold, apart from items. */
public final class FileShapes {

    private static final Shape FOLDER =
            matching("[a-z0-9]+(-[a-z0-9]+)*", "the name of a folder: lower-case letters, digits and hyphens");
    private static final Shape STATUS = words(Status.class);

    private static final Shape.Obj OBJECTIVE = members("Objective")
            .need("id", id("obj-"), "never changes")
            .need("text", text(200), "what the learner can do, starting with a verb")
            .need("bloom", words(Bloom.class), "level in Bloom's revised taxonomy")
            .done();

    private static final Shape.Obj TERM = members("Term")
            .need("id", id(""), "used in [[id]]")
            .need("term", text(80), "the word itself")
            .may("also", list(text(80)), "other words for the same")
            .need("definition", text(700), "Markdown, with citations where it states a fact")
            .may("teaching", new Shape.Flag(), "true: an explanation of a word, not a clinical statement")
            .done();

    private static final Shape.Obj REFERENCE = members("Reference")
            .need("key", ItemShapes.REFERENCE_KEY, "used in [@KEY]")
            .need("citation", text(600), "full citation as plain text")
            .may("url", matching("https?://[^\\s\"<>]+", "a web address"), "where it can be read")
            .may("identifier", text(200), "DOI, PubMed number or similar")
            .need("year", whole(1800, 2100), "year of publication")
            .need("read", text(400), "what of it was read")
            .need(
                    "tag",
                    new Shape.Choice(List.of("V", "V2", "GK")),
                    "V read, V2 secondary source only, GK general knowledge")
            .need("checked", new Shape.Date(), "the day it was checked")
            .need("reviewBy", new Shape.Date(), "the day by which it must be checked again")
            .done();

    private static final Shape.Obj POLICY = members("Quiz policy")
            .need("tries", whole(0, 100), "0: no limit")
            .need("counts", words(CountedTry.class), "which try counts")
            .may("timeLimitMinutes", whole(1, 600), "left out: no limit")
            .need("feedback", words(FeedbackPolicy.class), "when marks and explanations show")
            .may("shuffle", new Shape.Flag(), "draw the order of options for each attempt")
            .may("perPage", whole(1, 50), "items on one page, usually 1")
            .may("noReturn", new Shape.Flag(), "earlier items close when the learner goes on")
            .may("passPercent", whole(0, 100), "left out: nothing to pass")
            .done();

    private static final Shape.Text QUIZ_PART = new Shape.Text(
            Pattern.compile("(itm|case)-[a-z0-9]+(-[a-z0-9]+)*"),
            "itm- or case- followed by lower-case letters, digits and hyphens",
            80,
            Rule.ID_FORMAT,
            Rule.ID_FORMAT);

    private static final Shape.Obj CONSTRAINT = members("Constraint")
            .may("module", id("mod-"), "items that serve an objective of this module")
            .may("objectives", some(id("obj-")), "items that serve any of these")
            .may("step", words(JudgmentStep.class), "items of this judgment step")
            .may("types", some(Shape.constants(ItemType.class)), "items of these types")
            .may("safetyCritical", new Shape.Flag(), "true: items that are safety critical")
            .may("exactly", whole(0, 200), "so many, neither more nor fewer")
            .may("atLeast", whole(0, 200), "")
            .may("atMost", whole(0, 200), "")
            .may("eachStep", whole(1, 50), "at least so many of every judgment step")
            .may("eachModule", whole(1, 50), "at least so many of every module that is drawn from")
            .done();

    private static final Shape.Obj DRAW = members("Draw")
            .need("count", whole(1, 200), "how many items, those of cases not counted")
            .may(
                    "from",
                    some(new Shape.Text(
                            Pattern.compile("(mod|quz|itm)-[a-z0-9]+(-[a-z0-9]+)*"),
                            "mod-, quz- or itm- followed by lower-case letters, digits and hyphens",
                            80,
                            Rule.ID_FORMAT,
                            Rule.ID_FORMAT)),
                    "modules (the items of their quizzes), quizzes and single items; every module when left out")
            .may("constraints", list(CONSTRAINT), "what every draw keeps")
            .may(
                    "cases",
                    members("Drawn cases")
                            .need("count", whole(1, 20), "how many cases, each with all of its items")
                            .need("from", some(id("case-")), "cases to draw from")
                            .done(),
                    "unfolding cases besides the items")
            .done();

    private static final Shape.Obj CAPSTONE = members("Capstone")
            .need("title", text(120), "")
            .need("summary", text(600), "one or two sentences for learners")
            .may("requires", list(id("mod-")), "modules to complete first; every module when left out")
            .need("quizzes", some(id("quz-")), "quizzes under quizzes/, in order")
            .done();

    /** course.yaml */
    public static final Shape.Obj COURSE = members("Course")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("id", id("crs-"), "never changes")
            .need("title", text(120), "")
            .need("summary", text(600), "one or two sentences for learners")
            .need("statement", text(600), "what the course is not for; shown on every lesson")
            .need("modules", some(FOLDER), "folders under modules/, in order")
            .may("capstone", CAPSTONE, "what comes after the modules")
            .done();

    /** module.yaml */
    public static final Shape.Obj MODULE = members("Module")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("id", id("mod-"), "never changes")
            .need("number", whole(1, 99), "shown to people")
            .need("title", text(120), "")
            .need("summary", text(600), "one or two sentences for learners")
            .may("status", STATUS, "active when left out")
            .may("requires", list(id("mod-")), "modules to complete first")
            .need("objectives", some(OBJECTIVE), "what the learner can do afterwards")
            .need("lessons", some(FOLDER), "lesson folders, in order")
            .may("quiz", FOLDER, "folder of the module quiz")
            .may("preCheck", FOLDER, "folder of the questions to try before the lessons")
            .done();

    /** Front matter of lesson.md */
    public static final Shape.Obj LESSON = members("Lesson front matter")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("id", id("les-"), "never changes")
            .need("title", text(120), "")
            .need("minutes", whole(1, 240), "expected reading time, 3 to 15")
            .need("status", STATUS, "draft, beta, active or retired")
            .need("objectives", some(id("obj-")), "objectives it serves")
            .may("requires", list(id("les-")), "lessons to complete first")
            .need("reviewed", new Shape.Date(), "last check of the facts")
            .need("reviewBy", new Shape.Date(), "next check of the facts")
            .done();

    /** glossary.yaml */
    public static final Shape.Obj GLOSSARY = members("Glossary")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("terms", list(TERM), "")
            .done();

    /** references.yaml */
    public static final Shape.Obj REFERENCES = members("References")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("references", list(REFERENCE), "")
            .done();

    /** quiz.yaml */
    public static final Shape.Obj QUIZ = members("Quiz")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("id", id("quz-"), "never changes")
            .need("title", text(120), "")
            .need("status", STATUS, "draft, beta, active or retired")
            .need("purpose", words(QuizPurpose.class), "")
            .may("items", some(QUIZ_PART), "items and cases in order; or draw")
            .may("draw", DRAW, "what each attempt draws; or items")
            .need("policy", POLICY, "how it is attempted unless an assignment says otherwise")
            .done();

    private static final Shape.Obj CARD = members("Flashcard")
            .need("id", id("crd-"), "never changes")
            .need("objective", id("obj-"), "objective it practises")
            .need("front", text(240), "one question, Markdown of one line")
            .need("back", text(500), "the short answer, Markdown of one line, with a citation")
            .may("teaching", new Shape.Flag(), "true: the back explains a word and states nothing clinical")
            .done();

    /** flashcards.yaml */
    public static final Shape.Obj FLASHCARDS = members("Flashcards")
            .need("schema", whole(1, Integer.MAX_VALUE), "number of the format")
            .need("cards", some(CARD), "cards in the order in which they are learned")
            .done();

    private FileShapes() {}
}
