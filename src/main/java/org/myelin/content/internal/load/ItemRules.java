package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myelin.assessment.Item;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.item.ItemText;
import org.myelin.content.internal.item.ItemText.Role;
import org.myelin.content.internal.source.Node.Scalar;

/** What an item needs besides the limits of its type, which the assessment module knows. */
final class ItemRules {

    private static final Pattern ALL_NONE = Pattern.compile(
            "(?:all|none|both|any|neither) of (?:the )?(?:above|these|them|those|options?)|all (?:are|the) (?:correct|right)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE =
            Pattern.compile("\\b(?:not|except|least likely|never)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE_QUESTION = Pattern.compile(
            "\\b(?:which|what|who|when|where|select|choose)\\b[^.?!]*\\b(?:not|except|least likely)\\b[^.!]*[?.:]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED =
            Pattern.compile("(?:\\*\\*|__|\\*)\\s*(?:not|except|least likely)\\b|\\b(?:NOT|EXCEPT)\\b", 0);
    private static final double LENGTH_CUE = 1.8;
    private static final int SHORTEST_CUE = 40;
    private static final Set<String> STOP = Set.of(
            "about", "after", "also", "and", "any", "are", "because", "been", "before", "but", "can", "does", "each",
            "for", "from", "have", "her", "his", "how", "into", "its", "may", "more", "most", "not", "now", "one",
            "only", "other", "over", "she", "should", "some", "than", "that", "the", "their", "them", "then", "there",
            "these", "they", "this", "those", "two", "was", "were", "what", "when", "which", "who", "will", "with",
            "would", "you", "your");

    private final Context context;
    private final Set<String> used = new HashSet<>();

    private ItemRules(Context context) {
        this.context = context;
        context.drafts.lessons.forEach(lesson ->
                lesson.blocks().forEach(block -> used.add(block.attributes().text("item"))));
        context.drafts.cases.forEach(study -> used.addAll(study.fields().texts("items")));
        context.drafts.quizzes.forEach(quiz -> {
            used.addAll(quiz.fields().texts("items"));
            quiz.fields().inner("draw").ifPresent(draw -> used.addAll(draw.texts("from")));
        });
    }

    static void check(Context context) {
        ItemRules rules = new ItemRules(context);
        context.drafts.items.forEach(rules::item);
    }

    private void item(ItemDraft draft) {
        sources(draft);
        if (!draft.fields().has("step")) {
            context.report(Rule.ITEM_STEP_MISSING, draft.place(), "Name the step of clinical judgment.");
        }
        if (!used.contains(draft.id()) && draft.status().offered()) {
            context.report(Rule.ITEM_UNUSED, draft.place(), "No lesson, no case and no quiz shows " + draft.id() + ".");
        }
        Item item = draft.item();
        if (item != null) {
            Limits.check(draft, item, context.problems);
            if (item instanceof Item.HotSpot) {
                LessonRules.hotSpot(context, draft);
            }
        }
        draft.texts().stream()
                .filter(text -> text.role() == Role.KEY || text.role() == Role.DISTRACTOR)
                .forEach(this::allOrNone);
        negative(draft);
        groups(draft).values().forEach(group -> cues(draft, group));
    }

    private void sources(ItemDraft draft) {
        List<Scalar> references = draft.fields().scalars("references");
        Place place = draft.fields().place("references");
        if (draft.fields().has("references") && references.isEmpty()) {
            context.report(Rule.ITEM_UNSOURCED, place, "Name at least one source.");
            return;
        }
        boolean weak = !references.isEmpty()
                && references.stream()
                        .allMatch(key -> context.references.containsKey(key.text())
                                && context.references
                                        .get(key.text())
                                        .fields()
                                        .text("tag")
                                        .equals("GK"));
        if (weak) {
            context.report(
                    Rule.ITEM_SOURCE_WEAK,
                    place,
                    "All sources of this item are general knowledge. Add one that was read.");
        }
    }

    private void allOrNone(ItemText text) {
        var match = ALL_NONE.matcher(text.passage().text());
        if (match.find()) {
            context.report(
                    Rule.OPTION_ALL_NONE,
                    text.passage().place(),
                    "\"" + match.group() + "\" tests reading. Write a real option.");
        }
    }

    private void negative(ItemDraft draft) {
        draft.fields().scalar("stem").ifPresent(stem -> {
            String text = stem.text().strip();
            if (NEGATIVE_QUESTION.matcher(text).find() && !MARKED.matcher(text).find()) {
                var word = NEGATIVE.matcher(text);
                String shown = word.find() ? word.group() : "not";
                context.report(
                        Rule.STEM_NEGATIVE,
                        stem.locate(shown),
                        "Ask for what is right, or print **" + shown + "** in bold.");
            }
        });
    }

    private static Map<String, List<ItemText>> groups(ItemDraft draft) {
        return draft.texts().stream()
                .filter(text -> !text.group().isEmpty())
                .filter(text -> text.role() == Role.KEY || text.role() == Role.DISTRACTOR)
                .collect(Collectors.groupingBy(ItemText::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Ways to guess the key without knowing anything. */
    private void cues(ItemDraft draft, List<ItemText> group) {
        List<ItemText> keys = group.stream().filter(t -> t.role() == Role.KEY).toList();
        List<ItemText> distractors =
                group.stream().filter(t -> t.role() == Role.DISTRACTOR).toList();
        if (keys.size() != 1 || distractors.size() < 2) {
            return;
        }
        ItemText key = keys.getFirst();
        int length = key.passage().text().length();
        int longest = distractors.stream()
                .mapToInt(text -> text.passage().text().length())
                .max()
                .orElse(0);
        if (length > SHORTEST_CUE && length > LENGTH_CUE * longest) {
            context.report(
                    Rule.OPTION_LENGTH_CUE,
                    key.passage().place(),
                    "The right option has " + length + " characters, the longest wrong one " + longest + ".");
        }
        givenAway(draft, key, distractors);
    }

    private void givenAway(ItemDraft draft, ItemText key, List<ItemText> distractors) {
        Set<String> stem = new HashSet<>();
        draft.texts().stream()
                .filter(text -> text.role() == Role.STEM)
                .forEach(text -> stem.addAll(words(text.passage().text())));
        Set<String> telling = new HashSet<>(words(key.passage().text()));
        int all = telling.size();
        telling.retainAll(stem);
        distractors.forEach(text -> telling.removeAll(words(text.passage().text())));
        if (telling.size() >= 2 && telling.size() * 2 >= all) {
            context.report(
                    Rule.STEM_GIVES_AWAY,
                    key.passage().place(),
                    "Only the right option repeats " + new ArrayList<>(new java.util.TreeSet<>(telling))
                            + " from the stem.");
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 3 && !STOP.contains(word))
                .collect(Collectors.toSet());
    }
}
