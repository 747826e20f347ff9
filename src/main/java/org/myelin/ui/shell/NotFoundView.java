package org.myelin.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.myelin.ui.kit.Kit;

/**
 * What an address shows that leads nowhere, or to a page of another role: which of the two it is, is not said. Stands
 * alone, because the frame needs somebody who is signed in.
 */
@PageTitle("Not found · Myelin")
@AnonymousAllowed
class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        addClassName("my-auth");
        Div brand = Kit.withClass("my-brand");
        brand.setText("Myelin");
        Div card = Kit.card(
                brand,
                new H1("This page is not here"),
                new Paragraph("The address may be mistyped, what it showed may be gone, or it is not for your account."
                        + " Nothing you saved is lost."),
                Kit.cluster(Kit.linkButton("", "Go to the start page", true)));
        card.addClassName("my-login");
        add(card);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
