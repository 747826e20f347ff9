package org.myelin.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.internal.PlainText;

/** Collects problems and knows the checks that all types share. Paths are JSON pointers below a prefix. */
final class Findings {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

    private final List<Problem> problems;
    private final String prefix;

    Findings() {
        this(new ArrayList<>(), "");
    }

    private Findings(List<Problem> problems, String prefix) {
        this.problems = problems;
        this.prefix = prefix;
    }

    /** The same collection, seen from a member. */
    Findings below(String path) {
        return new Findings(problems, prefix + path);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    void add(AuthoringRule rule, String path, String message) {
        problems.add(new Problem(rule.code(), prefix + path, message, rule.severity()));
    }

    void text(String path, String text) {
        if (text.isBlank()) {
            add(AuthoringRule.ITEM_TEXT_MISSING, path, "The text is empty. Write one.");
        }
    }

    void why(String path, @Nullable String why) {
        if (why == null || why.isBlank()) {
            add(AuthoringRule.ITEM_RATIONALE_MISSING, path, "There is no rationale. Add a why.");
        }
    }

    /** Checks form and uniqueness of the ids of a list; {@code seen} is shared where ids are unique in the item. */
    <T> void ids(String path, List<T> elements, Function<T, String> id, Set<String> seen) {
        for (int i = 0; i < elements.size(); i++) {
            String value = id.apply(elements.get(i));
            String at = path + "/" + i + "/id";
            if (!ID.matcher(value).matches() || value.equals("floor")) {
                add(
                        AuthoringRule.ITEM_ID_FORM,
                        at,
                        "The id \"" + value + "\" cannot be used. Take letters, digits, hyphens and underscores.");
            } else if (!seen.add(value)) {
                add(AuthoringRule.ITEM_ID_DUPLICATE, at, "The id \"" + value + "\" is used twice. Change one of them.");
            }
        }
    }

    <T> void ids(String path, List<T> elements, Function<T, String> id) {
        ids(path, elements, id, new HashSet<>());
    }

    /** Every element has a text, and no two texts read the same. */
    <T> void texts(String path, String member, List<T> elements, Function<T, String> text) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            String at = path + "/" + i + "/" + member;
            String value = text.apply(elements.get(i));
            text(at, value);
            if (!value.isBlank() && first.putIfAbsent(PlainText.of(value), i) != null) {
                add(AuthoringRule.ITEM_TEXT_DUPLICATE, at, "Another one reads the same. Change one of them.");
            }
        }
    }

    <T> void whys(String path, List<T> elements, Function<T, String> why) {
        for (int i = 0; i < elements.size(); i++) {
            why(path + "/" + i + "/why", why.apply(elements.get(i)));
        }
    }

    /** Ids, texts and rationales of options. */
    void options(String path, List<Option> options, Set<String> seen) {
        ids(path, options, Option::id, seen);
        texts(path, "text", options, Option::text);
        whys(path, options, Option::why);
    }

    void size(String path, String what, int size, int least, int most) {
        if (size < least || size > most) {
            String allowed = least == most ? "exactly " + least : least + " to " + most;
            if (most == Integer.MAX_VALUE) {
                allowed = "at least " + least;
            }
            add(AuthoringRule.ITEM_SIZE, path, "There are " + size + " " + what + ", allowed are " + allowed + ".");
        }
    }

    /** The number of keys a type asks for; none at all has its own code. */
    void keys(String path, long keys, int wanted) {
        if (keys == 0) {
            noKey(path);
        } else if (keys != wanted) {
            add(AuthoringRule.ITEM_KEY_COUNT, path, keys + " are marked correct, the type asks for " + wanted + ".");
        }
    }

    /** At least one key, and a warning when everything is one. */
    void someKeys(String path, long keys, int all) {
        if (keys == 0) {
            noKey(path);
        } else if (keys == all) {
            add(
                    AuthoringRule.ITEM_ALL_KEYED,
                    path,
                    "Everything is marked correct, so selecting everything earns full marks.");
        }
    }

    void noKey(String path) {
        add(AuthoringRule.ITEM_KEY_MISSING, path, "Nothing is marked correct. Mark at least one with correct: true.");
    }

    /** Marks of a text against the listed ids. */
    void marks(String path, String list, List<String> marked, List<String> listed) {
        for (String id : new LinkedHashSet<>(marked)) {
            if (!listed.contains(id)) {
                add(AuthoringRule.ITEM_MARKS, path, "The mark \"" + id + "\" is not listed under " + list + ".");
            }
        }
        for (int i = 0; i < listed.size(); i++) {
            String id = listed.get(i);
            long times = marked.stream().filter(id::equals).count();
            if (times != 1) {
                String at = "/" + list + "/" + i;
                add(AuthoringRule.ITEM_MARKS, at, "\"" + id + "\" stands in the text " + times + " times, not once.");
            }
        }
    }

    void table(List<String> header, List<TableRow> rows) {
        size("/rows", "rows", rows.size(), 1, Integer.MAX_VALUE);
        ids("/rows", rows, TableRow::id);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != header.size()) {
                add(
                        AuthoringRule.ITEM_TABLE_SHAPE,
                        "/rows/" + i + "/cells",
                        "The row has " + rows.get(i).cells().size() + " cells, the header " + header.size() + ".");
            }
        }
    }

    void maxLength(int maxLength) {
        if (maxLength < 1 || maxLength > 20_000) {
            add(AuthoringRule.ITEM_LENGTH, "/maxLength", "Set maxLength to a number from 1 to 20000.");
        }
    }
}
