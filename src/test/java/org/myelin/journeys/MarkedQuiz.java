package org.myelin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.myelin.assessment.ItemType;
import org.myelin.testing.Secrets;

/**
 * A quiz that asks one real item of every type with an unfolding case in their midst. Everything about them that has to
 * stay back is marked as long as this is open.
 */
final class MarkedQuiz implements AutoCloseable {

    static final String ID = "quz-traffic";

    /** How many steps a case has. */
    static final int STEPS = 6;

    /** What the numeric item wants to hear; long enough not to stand in a receipt by chance. */
    static final String NUMBER = "735190246801";

    private static final String CASE = "maya";
    private static final String OFFERED = "active";
    private static final Pattern ID_LINE = Pattern.compile("^id: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern TYPE_LINE = Pattern.compile("^type: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern ANSWER_LINE = Pattern.compile("^answer: .*$", Pattern.MULTILINE);
    private static final Pattern CASE_ITEMS = Pattern.compile("^items: \\[(.*)]$", Pattern.MULTILINE);
    private static final Pattern STEM = Pattern.compile("\\bstem: \"?(?=[^\"\\s])");

    private final Path content;
    private final Path quiz;
    private final Map<Path, String> originals = new LinkedHashMap<>();
    private final SortedMap<ItemType, String> byType = new TreeMap<>();
    private final List<String> steps = new ArrayList<>();

    /** A quiz in this content; nothing is written yet. */
    MarkedQuiz(Path content) {
        this.content = content;
        this.quiz = content.resolve("myelin/quizzes/traffic/quiz.yaml");
    }

    /** Writes the marks and the quiz and waits until the application on this port asks exactly this. */
    void offer(int port) {
        markOneOfEveryType();
        markCase();
        // A release may have been read while the marks were written. What knows the second title was read after them.
        offer(port, "First reading");
        offer(port, "Second reading");
    }

    private void markOneOfEveryType() {
        for (Path file : items(content.resolve("myelin/modules"))) {
            String text = read(file);
            ItemType type = ItemType.valueOf(first(TYPE_LINE, text));
            if (!byType.containsKey(type) && text.contains("\nstatus: " + OFFERED + "\n")) {
                String id = first(ID_LINE, text);
                byType.put(type, id);
                change(file, ANSWER_LINE.matcher(Secrets.mark(id, text)).replaceAll("answer: \"" + NUMBER + "\""));
            }
        }
        assertThat(byType.keySet()).containsExactlyInAnyOrder(ItemType.values());
    }

    private void markCase() {
        Path folder = content.resolve("myelin/cases").resolve(CASE);
        Path chart = folder.resolve("case.yaml");
        String text = read(chart);
        change(chart, Secrets.mark("case", text));
        steps.addAll(List.of(first(CASE_ITEMS, text).split(", ")));
        assertThat(steps).hasSize(STEPS);
        for (Path file : items(folder)) {
            String item = read(file);
            String id = first(ID_LINE, item);
            int step = steps.indexOf(id) + 1;
            // The first step stands open from the start.
            String asks = step == 1 ? "" : Secrets.question(step) + " ";
            change(file, STEM.matcher(Secrets.mark(id, item)).replaceAll("$0" + asks));
        }
    }

    private void offer(int port, String title) {
        List<String> asked = new ArrayList<>(byType.values());
        asked.add(asked.size() / 2, "case-" + CASE);
        write(title, OFFERED, asked);
        try (Journey author = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            author.signInAs("Student");
            author.page.waitForCondition(() -> {
                author.open("quiz/" + ID);
                return title.equals(author.page.locator("h1").first().innerText());
            });
        }
    }

    private void write(String title, String status, List<String> asked) {
        write(quiz, """
                schema: 1
                id: %s
                title: %s
                status: %s
                purpose: practice
                items: [%s]
                policy:
                  tries: 0
                  counts: highest
                  feedback: after-submit
                  shuffle: false
                  perPage: 1
                  noReturn: false
                """.formatted(ID, title, status, String.join(", ", asked)));
    }

    /** How many questions the quiz asks. */
    int length() {
        return byType.size() + steps.size();
    }

    /** The items of the case in the order of its steps. */
    List<String> steps() {
        return steps;
    }

    /** The marks of all items, of which each must show in its review. */
    List<String> rationales() {
        return Stream.concat(byType.values().stream(), steps.stream())
                .map(Secrets::rationale)
                .toList();
    }

    private static List<Path> items(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getParent().endsWith("items"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private void change(Path file, String text) {
        originals.put(file, read(file));
        write(file, text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the marks out again and retires the quiz, as an author does with what was used. */
    @Override
    public void close() {
        originals.forEach(MarkedQuiz::write);
        write("Over", "retired", List.copyOf(byType.values()));
    }
}
