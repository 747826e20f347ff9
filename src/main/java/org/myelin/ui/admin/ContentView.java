package org.myelin.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Diagnostic;
import org.myelin.content.Reference;
import org.myelin.content.Release;
import org.myelin.content.Severity;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Which content is live, what the last check of the files said, and which sources are due for review. */
@Route("admin/content")
@RolesAllowed("ADMIN")
class ContentView extends Page implements AfterNavigationObserver {

    private static final int SOON_DAYS = 60;

    private final Courses courses;
    private final Clock clock;

    ContentView(Courses courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Release release = courses.live();
        List<Diagnostic> report = courses.lastReport();
        boolean refused = report.stream().anyMatch(of -> of.severity() == Severity.ERROR);
        title("Content", "What learners see now, and what the last check of the files said.");
        Div figures = Kit.grid(
                Kit.stat(String.valueOf(release.lessonsInOrder().size()), "Lessons", ""),
                Kit.stat(String.valueOf(release.items().size()), "Items", ""),
                Kit.stat(String.valueOf(release.glossary().size()), "Glossary terms", ""),
                Kit.stat(String.valueOf(release.references().size()), "Sources", ""));
        Component state = refused
                ? Kit.callout(
                        Tone.BAD,
                        new Paragraph("The files on disk have errors and were refused. Learners keep the release of "
                                + Times.moment(release.loadedAt()) + "."))
                : Kit.callout(
                        Tone.GOOD,
                        new Paragraph("Release " + release.revision().value().substring(0, 12) + " is live since "
                                + Times.moment(release.loadedAt()) + "."));
        content(state, figures, modules(release), report(report), due(release));
    }

    private static Component modules(Release release) {
        DataTable table = new DataTable("Modules", "Module", "Lessons", "Quiz");
        for (CourseModule module : release.course().modules()) {
            table.row(
                    new Span(module.number() + ". " + module.title()),
                    DataTable.text(String.valueOf(module.lessons().size())),
                    DataTable.text(module.quiz()
                            .flatMap(release::quiz)
                            .map(quiz -> quiz.length() + " items")
                            .orElse("–")));
        }
        return Kit.card(new H2("Modules"), table);
    }

    private static Component report(List<Diagnostic> report) {
        DataTable table = new DataTable("Report of the last check", "Where", "Severity", "Code", "What");
        for (Diagnostic diagnostic : report) {
            table.row(
                    new Span(diagnostic.place().toString()),
                    diagnostic.severity() == Severity.ERROR
                            ? Kit.chip(Tone.BAD, "Error")
                            : Kit.chip(Tone.WARN, "Warning"),
                    new Span(diagnostic.code()),
                    new Span(diagnostic.message()));
        }
        return Kit.card(new H2("Last check"), table.isEmpty() ? Kit.muted("Nothing to report.") : table);
    }

    private Component due(Release release) {
        LocalDate limit = clock.instant().atZone(Times.zone()).toLocalDate().plusDays(SOON_DAYS);
        DataTable table = new DataTable("Sources due for review", "Source", "Year", "Checked", "Review by");
        release.references().values().stream()
                .filter(reference -> reference.reviewBy().isBefore(limit))
                .sorted(Comparator.comparing(Reference::reviewBy))
                .forEach(reference -> table.row(
                        new Span(reference.key()),
                        DataTable.text(String.valueOf(reference.year())),
                        DataTable.text(reference.checked().toString()),
                        DataTable.text(reference.reviewBy().toString())));
        return Kit.card(
                new H2("Sources due for review within " + SOON_DAYS + " days"),
                table.isEmpty() ? Kit.muted("None.") : table);
    }
}
