package org.myelin.content;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.myelin.content.internal.load.Checked;
import org.myelin.content.internal.load.Claims;
import org.myelin.content.internal.source.FileSet;

/**
 * Checks the content folder from the command line: prints every problem, sorted, and a summary. Ends with 1 when there
 * is an error, with 2 when the arguments are wrong.
 */
public final class LintMain {

    private LintMain() {}

    /** Arguments: the folder, and {@code --claims} for the coverage of clinical statements by sources. */
    static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, Clock.systemUTC(), out));
    }

    /** As {@link #main} with everything that differs between runs as an argument. */
    static int run(String[] args, Clock clock, PrintStream out) {
        List<String> folders =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        boolean claims = Arrays.asList(args).contains("--claims");
        boolean unknown = Arrays.stream(args).anyMatch(arg -> arg.startsWith("--") && !arg.equals("--claims"));
        if (unknown || folders.size() != 1 || !Files.isDirectory(Path.of(folders.getFirst()))) {
            out.println("Usage: lint <folder> [--claims]");
            return 2;
        }
        Checked checked = Checked.read(
                FileSet.ofDirectory(Path.of(folders.getFirst()), folders.getFirst()), LocalDate.now(clock));
        checked.diagnostics().forEach(out::println);
        if (claims) {
            Claims.of(checked.drafts()).print(out);
        }
        long errors = checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .count();
        out.println(count(errors, "error") + ", " + count(checked.diagnostics().size() - errors, "warning") + " in "
                + checked.drafts().summary());
        return errors > 0 ? 1 : 0;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
