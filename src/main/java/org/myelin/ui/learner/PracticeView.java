package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.ui.kit.Page;

/** Hosts the practice element; what is due and what a rating leads to is decided by the endpoints it talks to. */
@Route(LearnerLinks.PRACTICE)
@RolesAllowed("STUDENT")
class PracticeView extends Page {

    PracticeView() {
        addClassName("my-page--narrow");
        title("Practise", "Say the answer to yourself first, then turn the card. Only you see how you rated.");
        content(new PracticeElement());
    }

    @Tag("myelin-practice")
    @JsModule("./practice/practice.ts")
    private static final class PracticeElement extends Component {}
}
