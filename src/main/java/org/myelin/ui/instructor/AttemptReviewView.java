package org.myelin.ui.instructor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.attempt.AttemptId;
import org.myelin.ui.kit.ResultElement;

/** The whole result of a learner's attempt, as an instructor of the learner may see it. */
@Route(TeachLinks.ATTEMPT + "/:attempt")
@PageTitle("Attempt · Myelin")
@RolesAllowed("INSTRUCTOR")
class AttemptReviewView extends Div implements BeforeEnterObserver {

    AttemptReviewView() {
        addClassName("my-player");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AttemptId attempt = event.getRouteParameters()
                .get("attempt")
                .flatMap(AttemptId::parse)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(new ResultElement(attempt));
    }
}
