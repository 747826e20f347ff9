package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Scalar;

/** Whatever names something else must name something that exists, and nothing may wait for itself. */
final class LinkRules {

    private final Context context;
    private final Set<String> cited = new HashSet<>();

    private LinkRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        new LinkRules(context).check();
    }

    private void check() {
        for (Context.Owned text : context.texts()) {
            text.passage().terms().forEach(this::term);
            text.passage().citations().forEach(use -> citation(use.name(), use.place()));
        }
        context.drafts.items.forEach(this::item);
        context.drafts.lessons.forEach(this::lesson);
        context.drafts.modules.forEach(
                module -> known(module.fields().scalars("requires"), context.modules, Rule.MODULE_UNKNOWN, "module"));
        context.drafts.cards.forEach(card -> known(
                card.fields().scalar("objective").stream().toList(),
                context.objectives,
                Rule.OBJECTIVE_UNKNOWN,
                "objective"));
        offered();
        context.drafts.cases.forEach(study -> {
            study.fields().scalars("references").forEach(key -> citation(key.text(), key.place()));
            known(study.fields().scalars("items"), context.items.keySet(), Rule.ITEM_UNKNOWN, "item");
        });
        context.drafts.quizzes.forEach(this::quiz);
        context.drafts.course.flatMap(course -> course.inner("capstone")).ifPresent(this::capstone);
        context.drafts.references.forEach(reference -> {
            if (!cited.contains(reference.key())) {
                context.report(
                        Rule.REFERENCE_UNUSED,
                        reference.fields().place("key"),
                        "Nothing cites " + reference.key() + ". Cite it or take it out.");
            }
        });
        cycles();
    }

    /** A lesson or module that waits for something hidden could never be opened. */
    private void offered() {
        for (LessonDraft lesson : context.drafts.lessons) {
            for (Scalar required : lesson.front().scalars("requires")) {
                LessonDraft other = context.lessons.get(required.text());
                if (other != null
                        && lesson.status().offered()
                        && !other.status().offered()) {
                    notOffered(required, other.front().text("status"));
                }
            }
        }
        for (Drafts.ModuleDraft module : context.drafts.modules) {
            for (Scalar required : module.fields().scalars("requires")) {
                context.drafts.modules.stream()
                        .filter(other -> other.id().equals(required.text()))
                        .filter(other ->
                                module.status().offered() && !other.status().offered())
                        .forEach(other -> notOffered(required, other.fields().text("status")));
            }
        }
    }

    private void notOffered(Scalar required, String status) {
        context.report(Rule.NOT_OFFERED, required.place(), required.text() + " is " + status + ".");
    }

    private void term(Passage.Use use) {
        if (!context.terms.containsKey(use.name())) {
            context.report(Rule.TERM_UNKNOWN, use.place(), "The glossary has no term \"" + use.name() + "\".");
        }
    }

    private void citation(String key, Place place) {
        cited.add(key);
        if (!context.references.containsKey(key)) {
            context.report(Rule.CITATION_UNKNOWN, place, "references.yaml has no source \"" + key + "\".");
        }
    }

    private void known(List<Scalar> names, Set<String> known, Rule rule, String kind) {
        Set<String> here = new HashSet<>();
        for (Scalar name : names) {
            if (!known.contains(name.text())) {
                context.report(rule, name.place(), "There is no " + kind + " \"" + name.text() + "\".");
            }
            if (!here.add(name.text())) {
                context.report(Rule.ID_DUPLICATE, name.place(), "\"" + name.text() + "\" stands here twice.");
            }
        }
    }

    private void item(ItemDraft item) {
        item.fields().scalars("references").forEach(key -> citation(key.text(), key.place()));
        known(item.fields().scalars("objectives"), context.objectives, Rule.OBJECTIVE_UNKNOWN, "objective");
        item.fields().scalar("teaches").ifPresent(teaches -> teaches(teaches));
    }

    private void capstone(Fields capstone) {
        known(capstone.scalars("requires"), context.modules, Rule.MODULE_UNKNOWN, "module");
        Map<String, Drafts.QuizDraft> quizzes = new HashMap<>();
        context.drafts.quizzes.forEach(quiz -> quizzes.put(quiz.id(), quiz));
        known(capstone.scalars("quizzes"), quizzes.keySet(), Rule.QUIZ_UNKNOWN, "quiz");
        for (Scalar name : capstone.scalars("quizzes")) {
            Drafts.QuizDraft quiz = quizzes.get(name.text());
            if (quiz != null && !quiz.status().offered()) {
                notOffered(name, quiz.fields().text("status"));
            } else if (quiz != null && quiz.module() != null) {
                context.report(
                        Rule.CAPSTONE_QUIZ,
                        name.place(),
                        name.text() + " is the quiz of " + quiz.module().id() + ".");
            }
        }
        for (Scalar required : capstone.scalars("requires")) {
            context.drafts.modules.stream()
                    .filter(module -> module.id().equals(required.text()))
                    .filter(module -> !module.status().offered())
                    .forEach(module -> notOffered(required, module.fields().text("status")));
        }
    }

    private void quiz(Drafts.QuizDraft quiz) {
        Map<Boolean, List<Scalar>> parts = quiz.fields().scalars("items").stream()
                .collect(Collectors.partitioningBy(part -> part.text().startsWith("case-")));
        known(parts.getOrDefault(true, List.of()), context.cases.keySet(), Rule.CASE_UNKNOWN, "case");
        known(parts.getOrDefault(false, List.of()), context.items.keySet(), Rule.ITEM_UNKNOWN, "item");
    }

    private void teaches(Scalar teaches) {
        String[] parts = teaches.text().split("#", 2);
        LessonDraft lesson = context.lessons.get(parts[0]);
        if (lesson == null) {
            context.report(Rule.LESSON_UNKNOWN, teaches.place(), "There is no lesson \"" + parts[0] + "\".");
        } else if (parts.length == 2 && context.block(lesson, parts[1]).isEmpty()) {
            context.report(
                    Rule.BLOCK_UNKNOWN,
                    teaches.locate("#" + parts[1]),
                    "The lesson " + parts[0] + " has no block \"" + parts[1] + "\".");
        }
    }

    private void lesson(LessonDraft lesson) {
        known(lesson.front().scalars("objectives"), context.objectives, Rule.OBJECTIVE_UNKNOWN, "objective");
        known(lesson.front().scalars("requires"), context.lessons.keySet(), Rule.LESSON_UNKNOWN, "lesson");
        Set<String> items = new HashSet<>();
        for (BlockDraft block : lesson.blocks()) {
            String name = block.attributes().text("item");
            if ((block.kind() != BlockKind.CHECK && block.kind() != BlockKind.SPOT) || name.isEmpty()) {
                continue;
            }
            ItemDraft item = context.items.get(name);
            Place place = block.attributes().place("item");
            if (item == null) {
                context.report(Rule.ITEM_UNKNOWN, place, "There is no item \"" + name + "\".");
            } else if (lesson.status().offered() && !item.status().offered()) {
                context.report(
                        Rule.NOT_OFFERED,
                        place,
                        "The item " + name + " is " + item.fields().text("status") + ".");
            }
            if (!items.add(name)) {
                context.report(Rule.ID_DUPLICATE, place, "The lesson asks " + name + " twice.");
            }
        }
    }

    private void cycles() {
        Map<String, List<Scalar>> lessons = new LinkedHashMap<>();
        context.drafts.lessons.forEach(l -> lessons.put(l.id(), l.front().scalars("requires")));
        cycles(lessons);
        Map<String, List<Scalar>> modules = new LinkedHashMap<>();
        context.drafts.modules.forEach(m -> modules.put(m.id(), m.fields().scalars("requires")));
        cycles(modules);
    }

    private void cycles(Map<String, List<Scalar>> graph) {
        Map<String, Boolean> done = new HashMap<>();
        graph.keySet().forEach(start -> walk(start, graph, done, new ArrayList<>()));
    }

    private void walk(String node, Map<String, List<Scalar>> graph, Map<String, Boolean> done, List<String> path) {
        if (done.containsKey(node)) {
            return;
        }
        path.add(node);
        for (Scalar next : graph.getOrDefault(node, List.of())) {
            int at = path.indexOf(next.text());
            if (at >= 0) {
                String circle = String.join(" requires ", path.subList(at, path.size())) + " requires " + next.text();
                context.report(Rule.REQUIRES_CYCLE, next.place(), "Nobody could ever start: " + circle + ".");
            } else {
                walk(next.text(), graph, done, path);
            }
        }
        path.removeLast();
        done.put(node, true);
    }
}
