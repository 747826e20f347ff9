package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * Base of every view inside the shell: a heading, an optional lead and actions, then the content. The heading is also
 * the title of the browser tab.
 */
public abstract class Page extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div titles = new Div(heading);
    private final Div actions = new Div();
    private final Div header = new Div(titles);
    private final Div body = new Div();
    private String title = "";

    protected Page() {
        addClassName("my-page");
        lead.addClassName("my-lead");
        header.addClassName("my-page-header");
        actions.addClassName("my-page-header__actions");
        body.addClassNames("my-stack", "my-stack--l");
        heading.getElement().setAttribute("tabindex", "-1");
        add(header, body);
    }

    /** Replaces heading and lead; a blank lead is left out. */
    protected final void title(String newTitle, String newLead) {
        title = newTitle;
        heading.setText(newTitle);
        if (newLead.isBlank()) {
            titles.remove(lead);
        } else {
            lead.setText(newLead);
            titles.add(lead);
        }
    }

    protected final void actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        header.add(actions);
    }

    /** Replaces the content below the heading. */
    protected final void content(Component... components) {
        body.removeAll();
        body.add(components);
    }

    @Override
    public final String getPageTitle() {
        return title.isBlank() ? "Myelin" : title + " · Myelin";
    }
}
