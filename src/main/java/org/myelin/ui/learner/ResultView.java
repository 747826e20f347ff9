package org.myelin.ui.learner;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.attempt.AttemptId;
import org.myelin.ui.kit.ResultElement;

/** The learner's own result, explained element by element. */
@Route(LearnerLinks.RESULT + "/:attempt")
@PageTitle("Result · Myelin")
@RolesAllowed("STUDENT")
class ResultView extends Div implements BeforeEnterObserver {

    ResultView() {
        addClassName("my-player");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AttemptId attempt = event.getRouteParameters()
                .get("attempt")
                .flatMap(AttemptId::parse)
                .orElseThrow(() -> new NotFoundException("attempt"));
        removeAll();
        add(new ResultElement(attempt));
    }
}
