package org.myelin.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.myelin.content.internal.load.Checked;
import org.myelin.content.internal.load.ReleaseBuilder;
import org.myelin.content.internal.source.FileSet;

/**
 * A small course without any problem, one file of every kind and one item of every type, that tests change in one place
 * to see what the rules say.
 */
public final class ExampleCourse {

    public static final Path FOLDER = Path.of("src/test/resources/example-lessons");
    static final String LESSON = "example/modules/01-relapse/01-what-counts/lesson.md";
    static final String SECOND = "example/modules/01-relapse/02-giving-it/lesson.md";
    static final String CHECK = "example/modules/01-relapse/01-what-counts/items/duration.yaml";
    static final String SVG = "example/modules/01-relapse/01-what-counts/media/shapes.svg";
    static final String MODULE = "example/modules/01-relapse/module.yaml";
    static final String QUIZ = "example/modules/01-relapse/quiz/quiz.yaml";
    static final String PRE_CHECK = "example/modules/01-relapse/precheck/quiz.yaml";
    static final String CARDS = "example/modules/01-relapse/flashcards.yaml";
    static final String CASE = "example/cases/mira/case.yaml";
    static final String CASE_ITEM = "example/cases/mira/items/step-2.yaml";
    static final String FINAL = "example/quizzes/final/quiz.yaml";
    static final String CASE_QUIZ = "example/quizzes/mira/quiz.yaml";
    static final String GLOSSARY = "example/glossary.yaml";
    static final String REFERENCES = "example/references.yaml";
    static final String COURSE = "example/course.yaml";
    static final String CAPSTONE = """
            capstone:
              title: Capstone
              summary: A case and an examination over everything.
              requires: [mod-relapse]
              quizzes: [quz-mira, quz-final]
            """;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Map<String, byte[]> files = new TreeMap<>();

    /** The course as it stands in the test resources. */
    public static ExampleCourse unchanged() {
        ExampleCourse course = new ExampleCourse();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                course.files.put(FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return course;
    }

    /** The file of the item of a type in the quiz. */
    static String item(String type) {
        return "example/modules/01-relapse/quiz/items/"
                + type.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".yaml";
    }

    String text(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("No file " + path);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Replaces one occurrence of a text, which must be there. */
    ExampleCourse with(String path, String from, String to) {
        String text = text(path);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not hold: " + from);
        }
        return put(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    ExampleCourse put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    ExampleCourse put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Changes the text of every YAML file; the change gets the path and the text. */
    public ExampleCourse everywhere(BinaryOperator<String> change) {
        for (String path : List.copyOf(files.keySet())) {
            if (path.endsWith(".yaml")) {
                put(path, change.apply(path, text(path)));
            }
        }
        return this;
    }

    ExampleCourse remove(String path) {
        files.remove(path);
        return this;
    }

    FileSet files() {
        return new FileSet(files, "lessons");
    }

    Checked checked() {
        return Checked.read(files(), TODAY);
    }

    List<Diagnostic> diagnostics() {
        return checked().diagnostics();
    }

    /** The release of it. */
    public Release release() {
        return ReleaseBuilder.build(checked(), NOW);
    }

    /** Line and column, from 1, of a text in a file. */
    Place place(String path, String text) {
        int at = text(path).indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(path + " does not hold: " + text);
        }
        String before = text(path).substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place("lessons/" + path, line, at - before.lastIndexOf('\n'));
    }
}
