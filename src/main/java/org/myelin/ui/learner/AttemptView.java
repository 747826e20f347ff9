package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.attempt.AttemptId;

/** Hosts the attempt element; whose attempt it is, is decided by the endpoints it talks to. */
@Route(LearnerLinks.ATTEMPT + "/:attempt")
@PageTitle("Quiz · Myelin")
@RolesAllowed("STUDENT")
class AttemptView extends Div implements BeforeEnterObserver {

    AttemptView() {
        addClassName("my-player");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AttemptId attempt = event.getRouteParameters()
                .get("attempt")
                .flatMap(AttemptId::parse)
                .orElseThrow(() -> new NotFoundException("attempt"));
        removeAll();
        add(new AttemptElement(attempt));
    }

    @Tag("myelin-attempt")
    @JsModule("./attempt/attempt.ts")
    private static final class AttemptElement extends Component {
        AttemptElement(AttemptId attempt) {
            getElement().setAttribute("attempt-id", attempt.toString());
        }
    }
}
