package org.myelin.content.internal.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> ID_RULES = Set.of(Rule.ID_DUPLICATE.code(), Rule.ID_FORMAT.code());

    /** Reads everything, applies every rule and reports all that was found. */
    public static Checked read(FileSet files, LocalDate today) {
        Problems problems = new Problems();
        Drafts drafts = Loader.load(files, problems);
        Context context = new Context(drafts, problems, today);
        IdRules.check(context);
        LinkRules.check(context);
        TextRules.check(context);
        BrandRules.check(context);
        LessonRules.check(context);
        ItemRules.check(context);
        CardRules.check(context);
        CaseRules.check(context);
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
