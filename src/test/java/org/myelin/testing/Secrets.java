package org.myelin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What must not leave the server before review: marks for the texts of content files that stay back, and names of JSON
 * members that say something about a key.
 */
public final class Secrets {

    /** Members that say something about the key, wherever they stand. */
    public static final Set<String> FORBIDDEN = Set.of(
            "key",
            "correct",
            "why",
            "rationale",
            "rationales",
            "general",
            "lines",
            "verdict",
            "score",
            "max",
            "percent",
            "answer",
            "accept",
            "tolerance",
            "formula",
            "misconception",
            "anchor",
            "effects",
            "citations",
            "visibleFromStep");

    /** How every mark begins: too long to stand in a token or a hash by chance. */
    private static final String BEGINNING = "Zqxjvkqzx";

    private static final String RATIONALE = BEGINNING + "why";
    private static final String LATER = BEGINNING + "later";
    private static final String ACCEPTED = BEGINNING + "accept";
    private static final String QUESTION = BEGINNING + "asks";

    private static final Pattern MARK = Pattern.compile(BEGINNING + "[a-z0-9]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHY = Pattern.compile("\\bwhy: \"?(?=[^\"\\s])");
    private static final Pattern LATER_ENTRY =
            Pattern.compile("\\btext: \"?(?=[^\"\\s][^{}]*visibleFromStep: ([2-6]))");
    private static final Pattern FORMS = Pattern.compile("\\baccept: \\[");

    private Secrets() {}

    /** How a rationale of a file is marked that was marked with this name. */
    public static String rationale(String name) {
        return RATIONALE + name.replaceAll("[^a-z0-9]", "");
    }

    /** How an entry is marked that the chart shows from a step on. */
    public static String later(int step) {
        return LATER + step;
    }

    /** How the question of a later step is marked. */
    public static String question(int step) {
        return QUESTION + step;
    }

    /** How an accepted form is marked. */
    public static String accepted() {
        return ACCEPTED;
    }

    /** The file with a mark in every rationale, accepted form and later chart entry; none is forgotten. */
    public static String mark(String name, String yaml) {
        assertThat(count(WHY, yaml))
                .as("rationales that can be marked in %s", name)
                .isEqualTo(count(Pattern.compile("\\bwhy:"), yaml));
        assertThat(count(LATER_ENTRY, yaml))
                .as("later entries that can be marked in %s", name)
                .isEqualTo(count(Pattern.compile("\\bvisibleFromStep: [2-6]"), yaml));
        assertThat(count(FORMS, yaml))
                .as("accepted forms that can be marked in %s", name)
                .isEqualTo(count(Pattern.compile("\\baccept:"), yaml));
        String text = WHY.matcher(yaml).replaceAll("$0" + rationale(name) + " ");
        text = LATER_ENTRY.matcher(text).replaceAll("$0" + LATER + "$1 ");
        return FORMS.matcher(text).replaceAll("$0" + ACCEPTED + ", ");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** The marks in what was said. */
    public static Set<String> marks(String said) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = MARK.matcher(said);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** The names of all members, however deep. */
    public static Set<String> members(JsonNode node) {
        Set<String> found = new TreeSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.properties().forEach(member -> found.add(member.getKey()));
        node.forEach(inner -> collect(inner, found));
    }
}
