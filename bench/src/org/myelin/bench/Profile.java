package org.myelin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Records where the server spends its processor time and sums it up by what was going on. */
final class Profile {

    private static final String NAME = "bench";
    private static final int HOTTEST = 15;

    /** What a sample counts for: the first of these whose mark is somewhere in its stack. */
    private enum Part {
        PASSWORD("password hashing", "org.bouncycastle.", "org.myelin.identity.Sodium"),
        DATABASE("database driver and engine", "org.h2.", "org.postgresql."),
        PAGE("Vaadin pages", "com.vaadin.flow.server.communication.", "com.vaadin.flow.router."),
        JSON("JSON", "tools.jackson."),
        OURS("our services and endpoints", "org.myelin."),
        SECURITY("security filters", "org.springframework.security."),
        WEB("Spring and Tomcat", "org.springframework.", "org.apache."),
        OTHER("other", "");

        private final String words;
        private final List<String> marks;

        Part(String words, String... marks) {
            this.words = words;
            this.marks = List.of(marks);
        }

        boolean matches(String frame) {
            return marks.stream().anyMatch(frame::startsWith);
        }
    }

    private Profile() {}

    static void begin(Server server) {
        // Stacks of a view are about 150 frames deep; the default keeps 64, without what called them.
        server.jcmd("JFR.configure", "stackdepth=256");
        server.jcmd("JFR.start", "name=" + NAME, "settings=profile");
    }

    /** Ends the recording, keeps it in a file and prints the summary. */
    static void end(Server server, Path file) {
        server.jcmd("JFR.dump", "name=" + NAME, "filename=" + file);
        server.jcmd("JFR.stop", "name=" + NAME);
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        Map<String, Integer> own = new HashMap<>();
        int all = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                    all++;
                    List<String> frames =
                            stack.getFrames().stream().map(Profile::name).toList();
                    parts.merge(part(frames), 1, Integer::sum);
                    frames.stream()
                            .filter(frame -> frame.startsWith("org.myelin."))
                            .distinct()
                            .forEach(frame -> own.merge(frame, 1, Integer::sum));
                }
            }
        } catch (IOException e) {
            throw new BenchFailure("The recording could not be read: " + e, e);
        }
        print(parts, own, all, file);
    }

    private static void print(Map<Part, Integer> parts, Map<String, Integer> own, int all, Path file) {
        Report.print("%n--- where the server was, %d samples (%s)", all, file);
        parts.forEach((part, count) -> Report.print("%5.1f %%  %s", 100.0 * count / all, part.words));
        Report.print("methods of the application, with everything they call:");
        own.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(HOTTEST)
                .forEach(entry -> Report.print("%5.1f %%  %s", 100.0 * entry.getValue() / all, entry.getKey()));
    }

    private static Part part(List<String> frames) {
        for (Part part : Part.values()) {
            if (frames.stream().anyMatch(part::matches)) {
                return part;
            }
        }
        return Part.OTHER;
    }

    private static String name(RecordedFrame frame) {
        var method = frame.getMethod();
        return method == null ? "" : method.getType().getName() + "." + method.getName();
    }
}
