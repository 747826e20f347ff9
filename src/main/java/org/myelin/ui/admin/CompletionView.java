package org.myelin.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.myelin.analytics.CompletionFilter;
import org.myelin.analytics.CompletionReports;
import org.myelin.analytics.CompletionRow;
import org.myelin.analytics.CompletionStatus;
import org.myelin.analytics.Requirement;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Who completed what and when: filter, read, export. Every look is in the audit log. */
@Route("admin")
@RolesAllowed("ADMIN")
class CompletionView extends Page implements AfterNavigationObserver {

    private final CompletionReports reports;
    private final Cohorts cohorts;
    private final CurrentAccount current;

    private final TextField text = new TextField("Name or email");
    private final Select<CohortSummary> cohort = new Select<>();
    private final Select<Requirement> requirement = new Select<>();
    private final Select<CompletionStatus> status = new Select<>();
    private final DatePicker asOf = new DatePicker("As of");
    private final Div summary = new Div();
    /** The zone of this page; a download knows no page and would fall back to UTC. */
    private ZoneId zone = ZoneOffset.UTC;

    private final Grid<CompletionRow> grid = new Grid<>();

    CompletionView(CompletionReports reports, Cohorts cohorts, CurrentAccount current) {
        this.reports = reports;
        this.cohorts = cohorts;
        this.current = current;
        addClassName("my-page--wide");
        filters();
        grid.addColumn(new ComponentRenderer<>(CompletionView::person))
                .setHeader("Person")
                .setAutoWidth(true);
        grid.addColumn(row -> String.join(", ", row.cohorts()))
                .setHeader("Cohorts")
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(row -> Kit.span("my-wrap", row.title())))
                .setHeader("Requirement")
                .setWidth("16rem")
                .setFlexGrow(1);
        grid.addColumn(new ComponentRenderer<>(CompletionView::chip))
                .setHeader("Status")
                .setAutoWidth(true);
        grid.addColumn(row -> row.date().map(Times::day).orElse("–"))
                .setHeader("Date")
                .setAutoWidth(true);
        grid.addClassName("my-grid-tall");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Completion by person and requirement");
        summary.getElement().setAttribute("role", "status");
    }

    private void filters() {
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        cohort.setLabel("Cohort");
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption("All");
        cohort.setItemLabelGenerator(of -> of == null ? "All" : of.name());
        requirement.setLabel("Requirement");
        requirement.setEmptySelectionAllowed(true);
        requirement.setEmptySelectionCaption("All");
        status.setLabel("Status");
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption("All");
        status.setItems(CompletionStatus.values());
        status.setItemLabelGenerator(of -> of == null ? "All" : word(of));
        asOf.setClearButtonVisible(true);
        asOf.setI18n(Kit.dates());
        List.of(cohort, requirement, status).forEach(field -> field.addValueChangeListener(_ -> refresh()));
        text.addValueChangeListener(_ -> refresh());
        asOf.addValueChangeListener(_ -> refresh());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        zone = Times.zone();
        title("Completion", "Every person and every requirement, with the date it was met.");
        Map<Requirement, String> titles = reports.requirements();
        requirement.setItemLabelGenerator(of -> of == null ? "All" : Objects.requireNonNullElse(titles.get(of), ""));
        requirement.setItems(titles.keySet());
        cohort.setItems(cohorts.listFor(current.id()));
        Anchor download = new Anchor(csv(), "Export CSV");
        download.addClassName("my-button");
        download.getElement().setAttribute("download", true);
        actions(download);
        content(Kit.withClass("my-form my-form--filters", text, cohort, requirement, status, asOf), summary, grid);
        refresh();
    }

    private DownloadHandler csv() {
        return DownloadHandler.fromInputStream(_ -> {
            byte[] file = reports.csv(filter(), zone, current.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(file), "completion.csv", "text/csv;charset=UTF-8", file.length);
        });
    }

    private CompletionFilter filter() {
        return new CompletionFilter(
                cohort.getValue() == null ? null : cohort.getValue().id(),
                requirement.getValue(),
                status.getValue(),
                text.getValue(),
                endOf(asOf.getValue(), zone));
    }

    /** A day includes its evening. */
    private static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private void refresh() {
        List<CompletionRow> rows = reports.rows(filter(), current.id());
        long done = rows.stream()
                .filter(row -> row.status() == CompletionStatus.DONE)
                .count();
        long people = rows.stream().map(CompletionRow::person).distinct().count();
        summary.setText(people + " people, " + rows.size() + " rows, " + done + " done");
        grid.setItems(rows);
    }

    private static Component person(CompletionRow row) {
        return Kit.withClass(
                "my-two-lines", Kit.span("my-strong", row.name()), Kit.span("my-small my-muted", row.email()));
    }

    private static Component chip(CompletionRow row) {
        return switch (row.status()) {
            case DONE -> Kit.chip(Tone.GOOD, word(row.status()));
            case IN_PROGRESS -> Kit.chip(Tone.PROGRESS, word(row.status()));
            case NOT_STARTED -> Kit.chip(Tone.NEUTRAL, word(row.status()));
        };
    }

    private static String word(CompletionStatus status) {
        return switch (status) {
            case DONE -> "Done";
            case IN_PROGRESS -> "In progress";
            case NOT_STARTED -> "Not started";
        };
    }
}
