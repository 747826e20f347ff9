package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myelin.assessment.AuthoringLimits;
import org.myelin.assessment.AuthoringRule;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.CaseStudy;
import org.myelin.assessment.Item;
import org.myelin.assessment.JudgmentStep;
import org.myelin.assessment.Problem;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.CaseDraft;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.QuizDraft;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Scalar;

/** What an unfolding case needs, and where its items may stand. */
final class CaseRules {

    private final Context context;
    /** The case of every item that belongs to one. */
    private final Map<String, String> owners = new HashMap<>();

    private CaseRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        CaseRules rules = new CaseRules(context);
        context.drafts.cases.forEach(rules::study);
        context.drafts.lessons.forEach(rules::lesson);
        Set<String> shown = new HashSet<>();
        for (QuizDraft quiz : context.drafts.quizzes) {
            rules.quiz(quiz);
            shown.addAll(quiz.fields().texts("items"));
            drawnCases(quiz).ifPresent(cases -> shown.addAll(cases.texts("from")));
        }
        for (CaseDraft study : context.drafts.cases) {
            if (study.status().offered() && !shown.contains(study.id())) {
                context.report(Rule.CASE_UNUSED, study.place(), "No quiz shows " + study.id() + ".");
            }
        }
    }

    private void study(CaseDraft study) {
        List<Scalar> names = study.fields().scalars("items");
        List<ItemDraft> drafts =
                names.stream().map(name -> context.items.get(name.text())).toList();
        for (int i = 0; i < names.size(); i++) {
            String owner = owners.putIfAbsent(names.get(i).text(), study.id());
            if (owner != null && !owner.equals(study.id())) {
                elsewhere(names.get(i).text(), names.get(i).place(), owner);
            }
            ItemDraft item = drafts.get(i);
            if (item != null) {
                item(study, names.get(i), item, i);
            }
        }
        study.texts()
                .forEach(text -> text.passage()
                        .citations()
                        .forEach(use -> context.report(
                                Rule.INLINE_SYNTAX,
                                use.place(),
                                "A chart holds what was recorded. Cite " + use.name() + " in an item instead.")));
        limits(study, drafts);
    }

    private void item(CaseDraft study, Scalar name, ItemDraft item, int index) {
        if (study.status().offered() && !item.status().offered()) {
            context.report(
                    Rule.NOT_OFFERED,
                    name.place(),
                    "The item " + name.text() + " is " + item.fields().text("status") + ".");
        }
        if (index < CaseStudy.STEPS) {
            JudgmentStep wanted = JudgmentStep.values()[index];
            if (!item.fields().text("step").equals(wanted.id())) {
                Limits.report(
                        study.root(),
                        new Problem(
                                AuthoringRule.CASE_ITEMS.code(),
                                "/items/" + index,
                                "The step of " + name.text() + " is not " + wanted.id() + ", which is number "
                                        + wanted.number() + ".",
                                AuthoringRule.CASE_ITEMS.severity()),
                        context.problems);
            }
        }
    }

    /** The limits that the assessment module knows; only where everything could be read. */
    private void limits(CaseDraft study, List<ItemDraft> drafts) {
        if (study.chart() == null || drafts.stream().anyMatch(Objects::isNull)) {
            return;
        }
        List<Item> items = new ArrayList<>();
        for (ItemDraft draft : drafts) {
            if (draft.item() == null) {
                return;
            }
            items.add(draft.item());
        }
        CaseStudy whole = new CaseStudy(new CaseId(study.id()), study.fields().text("title"), study.chart(), items);
        AuthoringLimits.check(whole).forEach(problem -> Limits.report(study.root(), problem, context.problems));
    }

    private void lesson(LessonDraft lesson) {
        for (BlockDraft block : lesson.blocks()) {
            String owner = owners.get(block.attributes().text("item"));
            if (owner != null) {
                elsewhere(block.attributes().text("item"), block.attributes().place("item"), owner);
            }
        }
    }

    private void quiz(QuizDraft quiz) {
        boolean cases = drawnCases(quiz).isPresent();
        for (Scalar name : quiz.fields().scalars("items")) {
            String owner = owners.get(name.text());
            if (owner != null) {
                elsewhere(name.text(), name.place(), owner);
            }
            CaseDraft study = context.cases.get(name.text());
            cases |= study != null;
            if (study != null && quiz.status().offered() && !study.status().offered()) {
                context.report(
                        Rule.NOT_OFFERED,
                        name.place(),
                        "The case " + name.text() + " is " + study.fields().text("status") + ".");
            }
        }
        if (cases) {
            quiz.fields()
                    .inner("policy")
                    .filter(policy -> policy.integer("perPage", 1) > 1)
                    .ifPresent(policy -> context.report(
                            Rule.QUIZ_CASE_PAGE,
                            policy.place("perPage"),
                            "The items of a case open one after the other. Set perPage to 1."));
        }
    }

    private static Optional<Fields> drawnCases(QuizDraft quiz) {
        return quiz.fields().inner("draw").flatMap(draw -> draw.inner("cases"));
    }

    private void elsewhere(String item, Place place, String owner) {
        context.report(Rule.CASE_ITEM_ELSEWHERE, place, item + " belongs to " + owner + ".");
    }
}
