package org.myelin.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SignedInAccount;
import org.myelin.ui.kit.Kit;

/** Frame of every signed-in view: navigation for the roles of the account, appearance, sign-out. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();

    MainLayout(CurrentAccount current, AuthenticationContext authentication) {
        SignedInAccount account = current.get();
        setPrimarySection(Section.DRAWER);

        Anchor skip = new Anchor("#content", "Skip to content");
        skip.addClassName("my-skip-link");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel("Menu");
        Anchor brand = Kit.routerLink("", "Myelin");
        brand.addClassName("my-brand");
        Div navbarBrand = Kit.withClass("my-shell__navbar", toggle, brand);
        addToNavbar(skip, navbarBrand);

        Anchor drawerBrand = Kit.routerLink("", "Myelin");
        drawerBrand.addClassNames("my-brand", "my-shell__brand");
        addToDrawer(drawerBrand);
        if (account.roles().contains(Role.STUDENT)) {
            addToDrawer(navigation(
                    "Learning",
                    item("Home", "", "home"),
                    item("Course", "course", "book"),
                    item("Practise", "practice", "cards"),
                    item("My progress", "progress", "chart"),
                    item("Sources", "sources", "search")));
        }
        if (account.roles().contains(Role.INSTRUCTOR)) {
            addToDrawer(navigation(
                    "Teaching", item("Dashboard", "teach", "users"), item("Assign", "teach/assign", "calendar")));
        }
        if (account.roles().contains(Role.ADMIN)) {
            addToDrawer(navigation(
                    "Administration",
                    item("Completion", "admin", "shield"),
                    item("People", "admin/people", "user"),
                    item("Content", "admin/content", "list"),
                    item("Sources", "sources", "search")));
        }
        Button signOut = new Button("Sign out", _ -> authentication.logout());
        signOut.addThemeNames("tertiary");
        Span name = Kit.span("my-shell__name", account.displayName());
        addToDrawer(Kit.withClass("my-shell__account", new ThemeSwitch(), name, signOut));

        main.setId("content");
        setContent(main);
    }

    @Override
    public void showRouterLayoutContent(com.vaadin.flow.component.HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(com.vaadin.flow.component.@Nullable HasElement content) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs("window.myelinRouteChanged()");
    }

    private static SideNav navigation(String label, SideNavItem... items) {
        SideNav navigation = new SideNav(label);
        navigation.addItem(items);
        return navigation;
    }

    private static SideNavItem item(String label, String path, String icon) {
        SideNavItem item = new SideNavItem(label, path);
        item.setPrefixComponent(Kit.icon(icon));
        return item;
    }

    /** Lets the reader choose light, dark or the system's appearance; the choice stays in the browser. */
    @Tag("myelin-theme-switch")
    private static final class ThemeSwitch extends Component {}
}
