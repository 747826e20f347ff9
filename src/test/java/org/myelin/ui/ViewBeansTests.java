package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.RouteConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What Vaadin asks Spring for at every navigation is a bean, and a new one each time. */
class ViewBeansTests extends DemoViews {

    @Autowired
    private ApplicationContext context;

    private boolean isNewEachTime(Class<?> type) {
        String[] names = context.getBeanNamesForType(type);
        return names.length == 1 && context.isPrototype(names[0]);
    }

    @Test
    void every_view_every_frame_and_the_page_around_them_are_beans_of_their_own_for_each_tab() {
        var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes();

        assertThat(routes).isNotEmpty().allSatisfy(route -> {
            assertThat(route.getNavigationTarget()).matches(this::isNewEachTime, "new each time");
            assertThat(route.getParentLayouts()).allMatch(this::isNewEachTime, "new each time");
        });
        assertThat(isNewEachTime(AppShellConfigurator.class)).isTrue();
    }

    @Test
    void titles_are_those_of_the_views() {
        signIn("ada.berg");
        goTo("result/" + submittedAttemptOf("ada.berg"));
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Result · Myelin");

        goTo("course");
        assertThat(UI.getCurrent().getInternals().getTitle())
                .endsWith(" · Myelin")
                .isNotEqualTo("Result · Myelin");
    }
}
