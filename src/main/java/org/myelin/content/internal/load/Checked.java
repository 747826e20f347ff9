package org.myelin.content.internal.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.myelin.content.Diagnostic;
import org.myelin.content.Rule;
import org.myelin.content.Severity;
import org.myelin.content.internal.source.FileSet;
import org.myelin.content.internal.source.Problems;

/**
 * Content that was read and checked. The command, the build and the start of the application all come through here,
 * so what one accepts the others accept too.
 */
public record Checked(Drafts drafts, List<Diagnostic> diagnostics) {

    /** The longest first: rules do not change what they look at, so they share the processors. */
    private static final List<Consumer<Context>> RULES = List.of(
            LessonRules::check,
            BrandRules::check,
            TextRules::check,
            ItemRules::check,
            LinkRules::check,
            IdRules::check,
            CardRules::check,
            CaseRules::check);

    private static final Set<String> ID_RULES = Set.of(Rule.ID_DUPLICATE.code(), Rule.ID_FORMAT.code());

    /** Reads everything, applies every rule and reports all that was found. */
    public static Checked read(FileSet files, LocalDate today) {
        Problems problems = new Problems();
        Drafts drafts = Loader.load(files, problems);
        Context context = new Context(drafts, problems, today);
        RULES.parallelStream().forEach(rules -> rules.accept(context));
        // Names the pictures that no other rule came across.
        CourseRules.check(context);
        return new Checked(drafts, lenient(problems.sorted(), drafts.draftFiles()));
    }

    /** A draft is in no release, so an error inside it stops nobody; only its ids concern the others. */
    private static List<Diagnostic> lenient(List<Diagnostic> diagnostics, Set<String> draftFiles) {
        return diagnostics.stream()
                .map(d -> draftFiles.contains(d.place().file()) && !ID_RULES.contains(d.code())
                        ? new Diagnostic(d.place(), d.code(), Severity.WARNING, d.message())
                        : d)
                .toList();
    }

    /** Whether the release must be refused. */
    public boolean refused() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
