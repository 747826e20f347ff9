package org.myelin.content.internal.load;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.QuizDraft;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Scalar;

/** What concerns objectives, quizzes, reviews and files. */
final class CourseRules {

    private static final int SHORTEST_QUIZ = 10;
    private static final int LONGEST_QUIZ = 30;
    private static final int FEWEST_TYPES = 5;
    private static final int SHORTEST_PRE_CHECK = 3;
    private static final int LONGEST_PRE_CHECK = 10;

    /** Verbs one can observe, by level; after the published lists for Bloom's revised taxonomy. */
    private static final Map<String, Set<String>> VERBS = Map.of(
            "remember",
            Set.of(
                    "name",
                    "list",
                    "recall",
                    "define",
                    "state",
                    "identify",
                    "label",
                    "recognise",
                    "match",
                    "select",
                    "locate",
                    "cite"),
            "understand",
            Set.of(
                    "explain",
                    "describe",
                    "summarise",
                    "interpret",
                    "tell",
                    "classify",
                    "compare",
                    "contrast",
                    "illustrate",
                    "paraphrase",
                    "outline",
                    "relate",
                    "distinguish",
                    "discuss",
                    "give",
                    "put",
                    "translate"),
            "apply",
            Set.of(
                    "apply",
                    "use",
                    "calculate",
                    "demonstrate",
                    "perform",
                    "carry",
                    "choose",
                    "classify",
                    "match",
                    "plan",
                    "schedule",
                    "prepare",
                    "teach",
                    "solve",
                    "show",
                    "adapt",
                    "select",
                    "place",
                    "convert",
                    "rotate",
                    "read",
                    "complete",
                    "administer",
                    "document",
                    "sort",
                    "order",
                    "respond",
                    "answer",
                    "find"),
            "analyse",
            Set.of(
                    "analyse",
                    "compare",
                    "contrast",
                    "distinguish",
                    "tell",
                    "differentiate",
                    "recognise",
                    "examine",
                    "separate",
                    "relate",
                    "trace",
                    "break",
                    "deduce",
                    "detect",
                    "spot",
                    "sort",
                    "find",
                    "connect",
                    "predict"),
            "evaluate",
            Set.of(
                    "evaluate",
                    "judge",
                    "decide",
                    "prioritise",
                    "justify",
                    "critique",
                    "correct",
                    "assess",
                    "appraise",
                    "defend",
                    "recommend",
                    "rank",
                    "weigh",
                    "check",
                    "choose",
                    "argue",
                    "triage",
                    "review",
                    "rate"),
            "create",
            Set.of(
                    "create",
                    "build",
                    "design",
                    "write",
                    "compose",
                    "develop",
                    "plan",
                    "formulate",
                    "produce",
                    "draft",
                    "construct",
                    "prepare",
                    "make",
                    "draw"));

    private final Context context;

    private CourseRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        CourseRules rules = new CourseRules(context);
        rules.objectives();
        context.drafts.quizzes.forEach(rules::quiz);
        DrawReader draws = new DrawReader(context.drafts, context.problems);
        context.drafts.quizzes.forEach(draws::read);
        rules.reviews();
        rules.unusedMedia();
    }

    private void objectives() {
        Set<String> tested = new HashSet<>();
        context.drafts.items.forEach(item -> tested.addAll(item.fields().texts("objectives")));
        for (Drafts.ModuleDraft module : context.drafts.modules) {
            for (Drafts.ObjectiveDraft objective : module.objectives()) {
                verb(objective);
                if (!tested.contains(objective.id()) && module.status().offered()) {
                    context.report(
                            Rule.OBJECTIVE_UNTESTED,
                            objective.fields().place("id"),
                            "No item names " + objective.id() + " among its objectives.");
                }
            }
        }
    }

    private void verb(Drafts.ObjectiveDraft objective) {
        String first = objective.text().strip().split("[\\s,]+", 2)[0].toLowerCase(Locale.ROOT);
        String bloom = objective.fields().text("bloom");
        Set<String> fitting = VERBS.getOrDefault(bloom, Set.of());
        boolean known = VERBS.values().stream().anyMatch(verbs -> verbs.contains(first));
        if (!first.isEmpty() && !fitting.isEmpty() && !fitting.contains(first)) {
            String why = known ? "is not a verb of the level " + bloom : "is not a verb one can observe";
            context.report(Rule.OBJECTIVE_VERB, objective.fields().place("text"), "\"" + first + "\" " + why + ".");
        }
    }

    private void quiz(QuizDraft quiz) {
        if (quiz.fields().has("items") == quiz.fields().has("draw")) {
            context.report(
                    Rule.QUIZ_CONTENT,
                    quiz.fields().place(quiz.fields().has("draw") ? "draw" : "id"),
                    "Write either items or draw.");
        }
        List<Scalar> names = quiz.fields().scalars("items");
        Set<String> types = new HashSet<>();
        for (Scalar name : names) {
            ItemDraft item = context.items.get(name.text());
            if (item != null && quiz.status().offered() && !item.status().offered()) {
                context.report(
                        Rule.NOT_OFFERED,
                        name.place(),
                        "The item " + name.text() + " is " + item.fields().text("status") + ".");
            }
        }
        List<ItemDraft> items = context.items(quiz);
        items.forEach(item -> types.add(item.fields().text("type")));
        boolean preCheck = quiz.fields().text("purpose").equals("pre-check");
        purpose(quiz, preCheck);
        if (preCheck) {
            preCheck(quiz, items.size());
        }
        if (!quiz.fields().text("purpose").equals("module-quiz")) {
            return;
        }
        Place place = quiz.fields().place("items");
        if (!names.isEmpty() && (items.size() < SHORTEST_QUIZ || items.size() > LONGEST_QUIZ)) {
            context.report(Rule.QUIZ_LENGTH, place, "The quiz has " + items.size() + " items; 10 to 30 are usual.");
        }
        if (!names.isEmpty() && types.size() < FEWEST_TYPES) {
            context.report(
                    Rule.QUIZ_VARIETY, place, "The quiz has " + types.size() + " types of items; use at least 5.");
        }
    }

    private void purpose(QuizDraft quiz, boolean preCheck) {
        Drafts.ModuleDraft module = quiz.module();
        boolean named = module != null
                && quiz.folder().equals(module.folder() + "/" + module.fields().text("preCheck"));
        if (quiz.fields().has("purpose") && named != preCheck) {
            context.report(
                    Rule.QUIZ_PURPOSE,
                    quiz.fields().place("purpose"),
                    named
                            ? "module.yaml names this folder as preCheck, so its purpose is pre-check."
                            : "Name the folder of a pre-check as preCheck in module.yaml.");
        }
    }

    private void preCheck(QuizDraft quiz, int items) {
        Place place = quiz.fields().place("items");
        if (items < SHORTEST_PRE_CHECK || items > LONGEST_PRE_CHECK) {
            context.report(Rule.QUIZ_LENGTH, place, "The pre-check has " + items + " items; 3 to 10 are usual.");
        }
        quiz.fields().inner("policy").ifPresent(policy -> {
            for (String limit : List.of("passPercent", "timeLimitMinutes", "tries")) {
                if (policy.has(limit) && (!limit.equals("tries") || policy.integer(limit, 0) != 0)) {
                    context.report(
                            Rule.PRE_CHECK_COUNTS,
                            policy.place(limit),
                            limit.equals("tries") ? "Write tries: 0." : "Take \"" + limit + "\" out.");
                }
            }
        });
    }

    private void reviews() {
        context.drafts.lessons.forEach(lesson -> review(lesson.front(), "reviewed", lesson.id()));
        context.drafts.items.forEach(item -> review(item.fields(), "reviewed", item.id()));
        context.drafts.cases.forEach(study -> review(study.fields(), "reviewed", study.id()));
        context.drafts.references.forEach(reference -> review(reference.fields(), "checked", reference.key()));
    }

    private void review(Fields fields, String last, String what) {
        Optional<LocalDate> reviewed = fields.date(last);
        Optional<LocalDate> due = fields.date("reviewBy");
        if (due.isEmpty()) {
            return;
        }
        if (reviewed.isPresent() && !due.get().isAfter(reviewed.get())) {
            context.report(
                    Rule.REVIEW_ORDER, fields.place("reviewBy"), "\"reviewBy\" must lie after \"" + last + "\".");
        } else if (due.get().isBefore(context.today)) {
            context.report(
                    Rule.REVIEW_PASSED,
                    fields.place("reviewBy"),
                    "The review of " + what + " was due on " + due.get() + ".");
        }
    }

    private void unusedMedia() {
        for (String path : context.drafts.files.paths()) {
            boolean ours = path.startsWith(context.drafts.courseFolder + "/") && path.contains("/media/");
            if (ours && !context.drafts.used.contains(path)) {
                context.report(
                        Rule.FILE_UNUSED,
                        new Place(context.drafts.files.shown(path), 1, 1),
                        "No figure and no item shows this picture.");
            }
        }
    }
}
