package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.myelin.attempt.AttemptId;

/** The explained result of one attempt; the endpoint decides who may see it and how much. */
@Tag("myelin-result")
@JsModule("./attempt/result.ts")
public final class ResultElement extends Component {

    public ResultElement(AttemptId attempt) {
        getElement().setAttribute("attempt-id", attempt.toString());
    }
}
