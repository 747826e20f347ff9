package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Blueprint;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.JudgmentStep;
import org.myelin.assessment.Quota;
import org.myelin.assessment.Selection;
import org.myelin.content.QuizDraw;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.CaseDraft;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.ModuleDraft;
import org.myelin.content.internal.load.Drafts.QuizDraft;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Scalar;
import org.myelin.content.internal.source.Problems;

/**
 * Reads the draw of a quiz: finds the items it draws from and makes quotas of its constraints. The linter and the release
 * read it here, so what the one accepts the other can draw.
 */
final class DrawReader {

    private static final List<String> GROUPS = List.of("module", "objectives", "step", "types", "safetyCritical");
    private static final List<String> EACH = List.of("eachModule", "eachStep");
    private static final List<String> NUMBERS = List.of("exactly", "atLeast", "atMost");

    private final Drafts drafts;
    private final Problems problems;
    private final Map<String, ItemDraft> items = new HashMap<>();
    private final Map<String, CaseDraft> cases = new HashMap<>();
    private final Map<String, QuizDraft> quizzes = new HashMap<>();
    private final Map<String, ModuleDraft> modules = new HashMap<>();
    private final Map<String, String> moduleOf = new HashMap<>();
    private final Set<String> inCases = new HashSet<>();

    DrawReader(Drafts drafts, Problems problems) {
        this.drafts = drafts;
        this.problems = problems;
        drafts.items.forEach(item -> items.putIfAbsent(item.id(), item));
        drafts.quizzes.forEach(quiz -> quizzes.putIfAbsent(quiz.id(), quiz));
        drafts.cases.forEach(study -> {
            cases.putIfAbsent(study.id(), study);
            inCases.addAll(study.fields().texts("items"));
        });
        drafts.modules.forEach(module -> {
            modules.putIfAbsent(module.id(), module);
            module.objectives().forEach(objective -> moduleOf.putIfAbsent(objective.id(), module.id()));
        });
    }

    /** The draw of a quiz; empty when it has none or none that can be drawn, which is reported then. */
    Optional<QuizDraw> read(QuizDraft quiz) {
        Fields draw = quiz.fields().inner("draw").orElse(null);
        if (draw == null) {
            return Optional.empty();
        }
        Map<String, ItemDraft> pool = new LinkedHashMap<>();
        Set<String> walked = new HashSet<>(Set.of(quiz.id()));
        boolean found = !draw.has("from")
                || draw.scalars("from").stream()
                        .map(name -> gather(quiz, name, walked, pool))
                        .reduce(true, Boolean::logicalAnd);
        if (!draw.has("from")) {
            everyModule().forEach(module -> quizOf(module).ifPresent(source -> add(source, pool)));
        }
        Optional<List<Quota>> quotas = quotas(draw);
        Optional<List<CaseId>> casePool = casePool(quiz, draw);
        int count = draw.integer("count", 0);
        if (!found || quotas.isEmpty() || casePool.isEmpty() || count < 1) {
            return Optional.empty();
        }
        Blueprint blueprint = new Blueprint(count, quotas.get());
        List<Candidate> candidates = pool.values().stream().map(this::candidate).toList();
        @Nullable String obstacle = Selection.obstacle(blueprint, candidates);
        if (obstacle != null) {
            problems.add(Rule.DRAW_IMPOSSIBLE, draw.place("count"), obstacle);
            return Optional.empty();
        }
        int caseCount = draw.inner("cases").map(f -> f.integer("count", 0)).orElse(0);
        return Optional.of(new QuizDraw(blueprint, candidates, caseCount, casePool.get()));
    }

    /** Adds what a name stands for to the pool; false when there is no such thing. */
    private boolean gather(QuizDraft quiz, Scalar name, Set<String> walked, Map<String, ItemDraft> pool) {
        String id = name.text();
        if (id.startsWith("itm-")) {
            return item(quiz, name, pool);
        }
        if (id.startsWith("quz-")) {
            QuizDraft source = quizzes.get(id);
            return source == null ? unknown(Rule.QUIZ_UNKNOWN, "quiz", name) : gather(quiz, source, name, walked, pool);
        }
        ModuleDraft module = modules.get(id);
        if (module == null) {
            return unknown(Rule.MODULE_UNKNOWN, "module", name);
        }
        Optional<QuizDraft> source = quizOf(module);
        if (source.isEmpty()) {
            problems.add(Rule.DRAW_SOURCE, name.place(), "The module " + id + " has no quiz to draw from.");
            return false;
        }
        return gather(quiz, source.get(), name, walked, pool);
    }

    private boolean gather(
            QuizDraft quiz, QuizDraft source, Scalar name, Set<String> walked, Map<String, ItemDraft> pool) {
        boolean hidden = !source.status().offered()
                || (source.module() != null && !source.module().status().offered());
        if (hidden && quiz.status().offered()) {
            problems.add(
                    Rule.NOT_OFFERED, name.place(), source.id() + " is not offered, so nothing can be drawn from it.");
            return false;
        }
        if (!walked.add(source.id())) {
            problems.add(Rule.DRAW_SOURCE, name.place(), source.id() + " is drawn from already.");
            return false;
        }
        add(source, pool);
        return source.fields().inner("draw").map(draw -> draw.scalars("from")).orElse(List.of()).stream()
                .map(each -> gather(quiz, each, walked, pool))
                .reduce(true, Boolean::logicalAnd);
    }

    /** The items that a quiz lists, without those of cases. */
    private void add(QuizDraft source, Map<String, ItemDraft> pool) {
        source.fields().texts("items").stream()
                .flatMap(id -> Stream.ofNullable(items.get(id)))
                .filter(item -> item.status().offered())
                .forEach(item -> pool.putIfAbsent(item.id(), item));
    }

    private Optional<QuizDraft> quizOf(ModuleDraft module) {
        return drafts.quizzes.stream()
                .filter(each -> module.equals(each.module()))
                .filter(each -> each.fields().choice("purpose", QuizPurpose.class, QuizPurpose.PRACTICE)
                        == QuizPurpose.MODULE_QUIZ)
                .findFirst();
    }

    /** The modules that have something to draw from. */
    private List<ModuleDraft> everyModule() {
        return drafts.modules.stream()
                .filter(module -> module.status().offered())
                .filter(module -> quizOf(module)
                        .filter(quiz -> quiz.status().offered() && quiz.fields().has("items"))
                        .isPresent())
                .toList();
    }

    private boolean item(QuizDraft quiz, Scalar name, Map<String, ItemDraft> pool) {
        ItemDraft item = items.get(name.text());
        if (item == null) {
            return unknown(Rule.ITEM_UNKNOWN, "item", name);
        }
        if (inCases.contains(item.id())) {
            problems.add(Rule.CASE_ITEM_ELSEWHERE, name.place(), item.id() + " belongs to a case.");
            return false;
        }
        if (quiz.status().offered() && !item.status().offered()) {
            problems.add(
                    Rule.NOT_OFFERED,
                    name.place(),
                    "The item " + item.id() + " is " + item.fields().text("status") + ".");
            return false;
        }
        pool.putIfAbsent(item.id(), item);
        return true;
    }

    private boolean unknown(Rule rule, String kind, Scalar name) {
        problems.add(rule, name.place(), "There is no " + kind + " \"" + name.text() + "\".");
        return false;
    }

    private Candidate candidate(ItemDraft item) {
        Set<String> tags = new HashSet<>();
        for (String objective : item.fields().texts("objectives")) {
            tags.add("objective:" + objective);
            Optional.ofNullable(moduleOf.get(objective)).ifPresent(module -> tags.add("module:" + module));
        }
        tags.add("step:" + item.fields().text("step"));
        tags.add("type:" + item.fields().text("type"));
        if (item.fields().flag("safetyCritical")) {
            tags.add("safety");
        }
        return new Candidate(new ItemId(item.id()), tags, 0);
    }

    private Optional<List<Quota>> quotas(Fields draw) {
        List<Quota> quotas = new ArrayList<>();
        boolean good = true;
        for (Fields constraint : draw.all("constraints")) {
            List<String> groups = GROUPS.stream().filter(constraint::has).toList();
            List<String> each = EACH.stream().filter(constraint::has).toList();
            boolean numbered = NUMBERS.stream().anyMatch(constraint::has);
            if (groups.size() == 1 && each.isEmpty() && numbered) {
                good &= quota(constraint, groups.getFirst(), quotas);
            } else if (groups.isEmpty() && each.size() == 1 && !numbered) {
                each(draw, constraint, each.getFirst(), quotas);
            } else {
                good = false;
                problems.add(
                        Rule.DRAW_CONSTRAINT,
                        constraint.place(),
                        "Name one group (" + String.join(", ", GROUPS) + ") with exactly, atLeast or atMost, or one of "
                                + String.join(" and ", EACH) + " alone.");
            }
        }
        return good ? Optional.of(quotas) : Optional.empty();
    }

    private boolean quota(Fields constraint, String group, List<Quota> quotas) {
        boolean exact = constraint.has("exactly");
        int atLeast = constraint.integer(exact ? "exactly" : "atLeast", 0);
        int atMost = constraint.integer(exact ? "exactly" : "atMost", Integer.MAX_VALUE);
        if ((exact && (constraint.has("atLeast") || constraint.has("atMost"))) || atMost < atLeast) {
            problems.add(
                    Rule.DRAW_CONSTRAINT,
                    constraint.place(),
                    "Write exactly alone, or an atLeast that is not above atMost.");
            return false;
        }
        String number = exact
                ? "exactly " + atLeast
                : Stream.of("atLeast", "atMost")
                        .filter(constraint::has)
                        .map(name -> (name.equals("atLeast") ? "at least " : "at most ") + constraint.text(name))
                        .reduce((a, b) -> a + " and " + b)
                        .orElse("");
        Set<String> tags = new HashSet<>();
        String what = switch (group) {
            case "module" -> {
                known(constraint.scalars("module"), constraint, "module", modules.keySet(), Rule.MODULE_UNKNOWN);
                tags.add("module:" + constraint.text("module"));
                yield constraint.text("module");
            }
            case "objectives" -> {
                constraint.texts("objectives").forEach(id -> tags.add("objective:" + id));
                known(
                        constraint.scalars("objectives"),
                        constraint,
                        "objective",
                        moduleOf.keySet(),
                        Rule.OBJECTIVE_UNKNOWN);
                yield String.join(" or ", constraint.texts("objectives"));
            }
            case "step" -> {
                tags.add("step:" + constraint.text("step"));
                yield "the step " + constraint.text("step");
            }
            case "types" -> {
                constraint.texts("types").forEach(type -> tags.add("type:" + type));
                yield String.join(" or ", constraint.texts("types"));
            }
            default -> {
                tags.add("safety");
                yield "the safety-critical items";
            }
        };
        quotas.add(new Quota(number + " of " + what, tags, atLeast, atMost));
        return true;
    }

    private void known(List<Scalar> names, Fields constraint, String kind, Set<String> known, Rule rule) {
        List<Scalar> all = names.isEmpty() ? constraint.scalar(kind).stream().toList() : names;
        all.stream().filter(name -> !known.contains(name.text())).forEach(name -> unknown(rule, kind, name));
    }

    private void each(Fields draw, Fields constraint, String each, List<Quota> quotas) {
        int least = constraint.integer(each, 0);
        if (each.equals("eachStep")) {
            for (JudgmentStep step : JudgmentStep.values()) {
                quotas.add(new Quota(
                        "at least " + least + " of the step " + step.id(),
                        Set.of("step:" + step.id()),
                        least,
                        Integer.MAX_VALUE));
            }
        } else {
            List<String> named = draw.has("from")
                    ? draw.texts("from")
                    : everyModule().stream().map(ModuleDraft::id).toList();
            named.stream()
                    .filter(id -> id.startsWith("mod-"))
                    .map(id -> new Quota(
                            "at least " + least + " of " + id, Set.of("module:" + id), least, Integer.MAX_VALUE))
                    .forEach(quotas::add);
        }
    }

    private Optional<List<CaseId>> casePool(QuizDraft quiz, Fields draw) {
        Optional<Fields> wanted = draw.inner("cases");
        if (wanted.isEmpty()) {
            return Optional.of(List.of());
        }
        List<CaseId> pool = new ArrayList<>();
        boolean good = true;
        for (Scalar name : wanted.get().scalars("from")) {
            CaseDraft study = cases.get(name.text());
            if (study == null) {
                good = unknown(Rule.CASE_UNKNOWN, "case", name);
            } else if (quiz.status().offered() && !study.status().offered()) {
                problems.add(
                        Rule.NOT_OFFERED,
                        name.place(),
                        "The case " + name.text() + " is " + study.fields().text("status") + ".");
                good = false;
            } else {
                pool.add(new CaseId(study.id()));
            }
        }
        int count = wanted.get().integer("count", 0);
        if (good && count > pool.size()) {
            problems.add(
                    Rule.DRAW_IMPOSSIBLE,
                    wanted.get().place("count"),
                    "There are " + pool.size() + " cases to draw " + count + " from.");
            good = false;
        }
        return good ? Optional.of(pool) : Optional.empty();
    }
}
