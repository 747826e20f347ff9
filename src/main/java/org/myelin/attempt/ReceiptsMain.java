package org.myelin.attempt;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.internal.ReceiptFile;
import org.myelin.attempt.internal.Step;
import org.myelin.attempt.internal.StepStore;
import org.myelin.attempt.internal.Verifying;
import org.myelin.platform.OfflineDatabase;

/**
 * Checks a downloaded chain of receipts from the command line, alone or against a database. Ends with 0 when everything
 * fits, with 1 when something was changed, with 2 when it cannot be checked.
 */
public final class ReceiptsMain {

    private static final String USAGE = """
            Usage: verify-receipts <file> [--data <folder> | --server]
              --data     also compare with the database in this data folder; the application has to be stopped
              --server   also compare with PostgreSQL, named by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD""";

    private ReceiptsMain() {}

    /** Arguments as in the usage text. */
    static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, System::getenv, out));
    }

    /** As {@link #main}, with environment and output as arguments. */
    static int run(String[] args, Function<String, @Nullable String> environment, PrintStream out) {
        boolean folder = args.length == 3 && args[1].equals("--data");
        boolean server = args.length == 2 && args[1].equals("--server");
        if (!folder && !server && args.length != 1) {
            out.println(USAGE);
            return 2;
        }
        try {
            ReceiptFile file = ReceiptFile.read(Files.readString(Path.of(args[0])));
            if (!file.findings().isEmpty()) {
                return broken("The file was changed:", file.findings(), out);
            }
            out.println("The file is whole: " + file.receipts().size() + " receipts, each built on the one before.");
            if (folder) {
                return compare(file, OfflineDatabase.ofFolder(Path.of(args[2])), out);
            }
            return server ? compare(file, server(environment), out) : 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("The file cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static DataSource server(Function<String, @Nullable String> environment) {
        String url = environment.apply("SPRING_DATASOURCE_URL");
        if (url == null) {
            throw new IllegalArgumentException("SPRING_DATASOURCE_URL is not set.");
        }
        return OfflineDatabase.ofServer(
                url,
                Objects.requireNonNullElse(environment.apply("SPRING_DATASOURCE_USERNAME"), ""),
                Objects.requireNonNullElse(environment.apply("SPRING_DATASOURCE_PASSWORD"), ""));
    }

    /** The database has to hold every receipt of the file, and to follow from its own steps. */
    static int compare(ReceiptFile file, DataSource database, PrintStream out) {
        Optional<AttemptId> attempt = file.attempt();
        if (attempt.isEmpty()) {
            out.println("The file does not say which attempt it is about.");
            return 2;
        }
        List<String> stored = StepStore.on(database).all(attempt.get()).stream()
                .map(Step::receipt)
                .toList();
        if (stored.isEmpty()) {
            return broken("The database was changed:", List.of("It does not hold this attempt"), out);
        }
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < file.receipts().size(); i++) {
            if (i >= stored.size()) {
                findings.add("Step " + (i + 1) + " is missing");
            } else if (!stored.get(i).equals(file.receipts().get(i))) {
                findings.add("Step " + (i + 1) + " is another one than the file has");
            }
        }
        if (Verifying.on(database).verify(attempt.get()) instanceof Verification.Broken(List<String> more)) {
            findings.addAll(more);
        }
        if (!findings.isEmpty()) {
            return broken("The database was changed:", findings, out);
        }
        int later = stored.size() - file.receipts().size();
        out.println("The database holds every receipt of the file"
                + (later == 0 ? "" : " and " + later + " later ones")
                + ", and everything stored about the attempt follows from them.");
        return 0;
    }

    private static int broken(String title, List<String> findings, PrintStream out) {
        out.println(title);
        findings.forEach(finding -> out.println("  " + finding + "."));
        return 1;
    }
}
