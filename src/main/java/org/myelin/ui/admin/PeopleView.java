package org.myelin.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import org.myelin.analytics.People;
import org.myelin.analytics.PersonRow;
import org.myelin.identity.Accounts;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Everybody who can sign in, and whether they may. */
@Route("admin/people")
@RolesAllowed("ADMIN")
class PeopleView extends Page implements AfterNavigationObserver {

    private final People people;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final TextField text = new TextField("Name or email");
    private final Grid<PersonRow> grid = new Grid<>();

    PeopleView(People people, Accounts accounts, CurrentAccount current, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.current = current;
        addClassName("my-page--wide");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> refresh());
        grid.addColumn(new ComponentRenderer<>(PeopleView::person))
                .setHeader("Person")
                .setAutoWidth(true);
        grid.addColumn(row ->
                        row.roles().stream().sorted().map(PeopleView::word).collect(Collectors.joining(", ")))
                .setHeader("Roles")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(row -> String.join(", ", row.cohorts()))
                .setHeader("Cohorts")
                .setAutoWidth(true);
        grid.addColumn(row -> row.lastActivity()
                        .map(at -> Times.ago(at, clock.instant()))
                        .orElse("–"))
                .setHeader("Last learned")
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(PeopleView::state))
                .setHeader("Sign-in")
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(this::action))
                .setHeader("Change")
                .setAutoWidth(true);
        grid.addClassName("my-grid-tall");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "People");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        title("People", "Who can sign in, and with which role.");
        content(Kit.withClass("my-form my-form--filters", text), grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(people.list(text.getValue(), current.id()));
    }

    private static Component person(PersonRow row) {
        return Kit.withClass(
                "my-two-lines", Kit.span("my-strong", row.name()), Kit.span("my-small my-muted", row.email()));
    }

    private static Component state(PersonRow row) {
        return row.enabled() ? Kit.chip(Tone.GOOD, "Allowed") : Kit.chip(Tone.WARN, "Switched off");
    }

    private Component action(PersonRow row) {
        if (row.id().equals(current.id())) {
            return new Span("You");
        }
        Button button = new Button(row.enabled() ? "Switch off" : "Allow");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel((row.enabled() ? "Switch off sign-in of " : "Allow sign-in of ") + row.name());
        button.addClickListener(_ -> {
            if (!row.enabled()) {
                set(row, true);
                return;
            }
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader("Switch off sign-in of " + row.name() + "?");
            dialog.setText("Running sessions end at once. What the person did stays, and you can allow it again.");
            dialog.setCancelable(true);
            dialog.setConfirmText("Switch off");
            dialog.addConfirmListener(_ -> set(row, false));
            dialog.open();
        });
        return button;
    }

    private void set(PersonRow row, boolean enabled) {
        accounts.setEnabled(row.id(), enabled);
        refresh();
    }

    private static String word(Role role) {
        return switch (role) {
            case STUDENT -> "Student";
            case INSTRUCTOR -> "Instructor";
            case ADMIN -> "Admin";
        };
    }
}
