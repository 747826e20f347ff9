package org.myelin.ui.internal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Answers "what now?" in one glance. */
@Route("")
@AnonymousAllowed
class HomeView extends Main {

    HomeView() {
        add(new H1("Myelin"));
    }
}
