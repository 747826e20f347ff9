package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A dialog that asks for something. Opens with the focus in its first field, not on the button as a question does, and
 * stays open with the focus in the field that has to be put right.
 */
public final class FormDialog extends Dialog {

    private final Focusable<?> first;

    /**
     * @param confirm what the button says
     * @param first field that gets the focus
     * @param done takes what was entered; the field to put right, or empty to close
     */
    public FormDialog(
            String title,
            String confirm,
            Focusable<?> first,
            Supplier<Optional<Focusable<?>>> done,
            Component... content) {
        this.first = first;
        setHeaderTitle(title);
        addClassName("my-form-dialog");
        add(Kit.stack(content));
        Button cancel = new Button("Cancel", _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button accept = new Button(confirm, _ -> done.get().ifPresentOrElse(Focusable::focus, this::close));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, accept);
    }

    @Override
    public void open() {
        super.open();
        first.focus();
    }
}
