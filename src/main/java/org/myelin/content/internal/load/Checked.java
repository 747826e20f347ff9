package org.myelin.content.internal.load;

import java.time.LocalDate;
import java.util.List;
import org.myelin.content.Diagnostic;
import org.myelin.content.Severity;
import org.myelin.content.internal.source.FileSet;
import org.myelin.content.internal.source.Problems;

/**
 * Content that was read and checked. The command, the build and the start of the application all come through here,
 * so what one accepts the others accept too.
 */
public record Checked(Drafts drafts, List<Diagnostic> diagnostics) {

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
        CourseRules.check(context);
        return new Checked(drafts, problems.sorted());
    }

    /** Whether the release must be refused. */
    public boolean refused() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
