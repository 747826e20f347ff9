package org.myelin.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Comparator;
import org.myelin.web.ContentPolicy;
import org.myelin.web.WebSettings;
import org.springframework.stereotype.Component;

/** Gives every application page its content policy and limits how many tabs one session holds open. */
@Component
class PageGuards implements VaadinServiceInitListener {

    private final WebSettings settings;

    PageGuards(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageGuards::addPolicy);
        event.getSource().addUIInitListener(this::closeOldestTabs);
    }

    private static void addPolicy(IndexHtmlResponse page) {
        String nonce = ContentPolicy.nonce();
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader(ContentPolicy.HEADER, ContentPolicy.forVaadin(nonce));
    }

    private void closeOldestTabs(UIInitEvent event) {
        var open = event.getUI().getSession().getUIs().stream()
                .filter(ui -> !ui.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        int tooMany = open.size() - settings.maxTabs();
        if (tooMany > 0) {
            open.subList(0, tooMany).forEach(UI::close);
        }
    }
}
