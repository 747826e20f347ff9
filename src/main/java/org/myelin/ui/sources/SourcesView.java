package org.myelin.ui.sources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.myelin.content.Courses;
import org.myelin.content.Reference;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Page;

/** All sources of the course, with a search through their citations. */
@Route(SourceWords.ROUTE)
@PermitAll
class SourcesView extends Page implements AfterNavigationObserver {

    private final Courses courses;
    private final CurrentAccount current;
    private final TextField search = new TextField("Search title, author, year or key");
    private final Paragraph count = new Paragraph();
    private final UnorderedList rows = new UnorderedList();

    SourcesView(Courses courses, CurrentAccount current) {
        this.courses = courses;
        this.current = current;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list(change.getValue()));
        search.setWidthFull();
        count.addClassNames("my-muted", "my-small");
        count.getElement().setAttribute("role", "status");
        rows.addClassName("my-list");
        title("Sources", "What the course rests on, what was read of it and when it was checked.");
        content(search, count, Kit.card(rows));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list(search.getValue());
    }

    private void list(String words) {
        List<Reference> found = courses.live().references().values().stream()
                .filter(reference -> matches(reference, words))
                .sorted(Comparator.comparing(Reference::citation, String.CASE_INSENSITIVE_ORDER))
                .toList();
        count.setText(
                found.isEmpty()
                        ? "No source has these words. Try fewer or other ones."
                        : found.size() == 1 ? "1 source" : found.size() + " sources");
        rows.removeAll();
        found.forEach(reference -> rows.add(row(reference)));
    }

    private boolean staff() {
        return current.has(Role.INSTRUCTOR) || current.has(Role.ADMIN);
    }

    /** Every word has to be found somewhere. */
    static boolean matches(Reference reference, String words) {
        String all = (reference.key() + " " + reference.citation() + " " + reference.year() + " "
                        + reference.identifier().orElse(""))
                .toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(all::contains);
    }

    private ListItem row(Reference reference) {
        long uses = courses.live().dependantsOf(reference.key()).stream()
                .filter(use -> staff() || SourceWords.forLearners(use))
                .count();
        Div facts = Kit.cluster(
                SourceWords.tag(reference.tag()),
                Kit.span("my-muted my-small", reference.key()),
                Kit.span("my-muted my-small", uses == 1 ? "1 place rests on it" : uses + " places rest on it"));
        return new ListItem(Kit.withClass(
                "my-stack my-stack--s", Kit.routerLink(SourceWords.href(reference), reference.citation()), facts));
    }
}
