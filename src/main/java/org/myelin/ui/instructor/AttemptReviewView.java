package org.myelin.ui.instructor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.analytics.CohortReports;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptResult;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.ResultElement;

/** The whole result of a learner's attempt, as an instructor of the learner may see it, and the marks by hand. */
@Route(TeachLinks.ATTEMPT + "/:attempt")
@PageTitle("Attempt · Myelin")
@RolesAllowed("INSTRUCTOR")
class AttemptReviewView extends Div implements BeforeEnterObserver {

    private final CohortReports reports;
    private final CurrentAccount current;

    AttemptReviewView(CohortReports reports, CurrentAccount current) {
        this.reports = reports;
        this.current = current;
        addClassName("my-player");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AttemptId attempt = event.getRouteParameters()
                .get("attempt")
                .flatMap(AttemptId::parse)
                .orElseThrow(NotFoundException::new);
        try {
            ResultElement shown = new ResultElement(attempt);
            // An attempt that is still open has nothing to mark; the element says so.
            reports.attempt(attempt, current.id()).ifPresent(result -> shown.add(marks(result, shown)));
            removeAll();
            add(shown);
        } catch (AttemptNotFound _) {
            throw new NotFoundException();
        }
    }

    private MarksByHand marks(AttemptResult result, ResultElement shown) {
        return new MarksByHand(
                result,
                (item, marking) -> reports.mark(result.id(), result.submittedAt(), item, marking, current.id()),
                shown::reload);
    }
}
