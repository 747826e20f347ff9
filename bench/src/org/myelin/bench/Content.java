package org.myelin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The content of the run: the course as it is, so that home, course and lesson cost what they cost learners, and one module
 * more whose quiz has twenty items that never change.
 */
final class Content {

    private static final String MODULE = "99-bench";
    private static final String REFERENCE = "reference.yaml";
    private static final String MODULES = "modules: [";

    private Content() {}

    /** Writes course and module into a folder. */
    static void assemble(Path lessons, Path module, Path target) {
        try {
            copy(lessons, target);
            Path course = target.resolve("myelin");
            copy(module, course.resolve("modules").resolve(MODULE));
            Files.delete(course.resolve("modules").resolve(MODULE).resolve(REFERENCE));
            Files.writeString(
                    course.resolve("references.yaml"),
                    Files.readString(module.resolve(REFERENCE)),
                    StandardOpenOption.APPEND);
            Path file = course.resolve("course.yaml");
            String text = Files.readString(file);
            int list = text.indexOf(MODULES);
            int end = text.indexOf(']', list);
            if (list < 0 || end < 0) {
                throw new BenchFailure(
                        lessons + "/myelin/course.yaml has no list '" + MODULES + "…]' to add " + MODULE);
            }
            Files.writeString(file, text.substring(0, end) + ", " + MODULE + text.substring(end));
        } catch (IOException e) {
            throw new BenchFailure("The content of the run could not be written: " + e, e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
