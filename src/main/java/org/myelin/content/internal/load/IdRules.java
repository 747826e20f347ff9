package org.myelin.content.internal.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.source.Fields;

/** Nothing may share an id or a word. */
final class IdRules {

    private final Context context;
    private final Map<String, Place> seen = new HashMap<>();

    private IdRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        new IdRules(context).check();
    }

    private void check() {
        Drafts drafts = context.drafts;
        drafts.course.ifPresent(course -> once("course", course.text("id"), course.place("id")));
        drafts.modules.forEach(module -> {
            once("module", module.id(), module.fields().place("id"));
            once(
                    "module number",
                    module.fields().text("number"),
                    module.fields().place("number"));
            module.objectives()
                    .forEach(o -> once("objective", o.id(), o.fields().place("id")));
        });
        drafts.lessons.forEach(
                lesson -> once("lesson", lesson.id(), lesson.front().place("id")));
        drafts.items.forEach(item -> once("item", item.id(), item.place()));
        drafts.cases.forEach(study -> once("case", study.id(), study.place()));
        drafts.quizzes.forEach(quiz -> once("quiz", quiz.id(), quiz.fields().place("id")));
        drafts.cards.forEach(card -> once("card", card.id(), card.fields().place("id")));
        drafts.references.forEach(
                reference -> once("source", reference.key(), reference.fields().place("key")));
        drafts.terms.forEach(term -> once("term", term.id(), term.fields().place("id")));
        words();
    }

    private void once(String kind, String id, Place place) {
        if (id.isEmpty()) {
            return;
        }
        Place first = seen.putIfAbsent(kind + " " + id, place);
        if (first != null) {
            context.report(Rule.ID_DUPLICATE, place, "Another " + kind + " has \"" + id + "\": " + first + ".");
        }
    }

    private void words() {
        Map<String, String> owners = new HashMap<>();
        for (Drafts.TermDraft term : context.drafts.terms) {
            Fields fields = term.fields();
            word(owners, term.id(), fields.text("term"), fields.place("term"));
            fields.scalars("also").forEach(also -> word(owners, term.id(), also.text(), also.place()));
        }
    }

    private void word(Map<String, String> owners, String term, String word, Place place) {
        String key = word.strip().toLowerCase(Locale.ROOT);
        String owner = key.isEmpty() ? null : owners.putIfAbsent(key, term);
        if (owner != null) {
            String where = owner.equals(term) ? "stands here twice" : "already leads to \"" + owner + "\"";
            context.report(Rule.TERM_DUPLICATE, place, "\"" + word + "\" " + where + ".");
        }
    }
}
