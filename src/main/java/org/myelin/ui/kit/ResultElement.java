package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.myelin.attempt.AttemptId;

/**
 * The explained result of one attempt; the endpoint decides who may see it and how much. What is added stands between
 * the score and the questions.
 */
@Tag("myelin-result")
@JsModule("./attempt/result.ts")
public final class ResultElement extends Component implements HasComponents {

    public ResultElement(AttemptId attempt) {
        getElement().setAttribute("attempt-id", attempt.toString());
    }

    /** Shows how the result is now. */
    public void reload() {
        getElement().callJsFunction("reload");
    }
}
