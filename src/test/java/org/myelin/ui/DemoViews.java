package org.myelin.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Attempts;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.Cohorts;
import org.myelin.identity.Account;
import org.myelin.identity.Accounts;
import org.myelin.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with its demo people and no browser: views run on the server side only. */
@SpringBootTest
@ActiveProfiles("demo")
abstract class DemoViews extends SpringBrowserlessTest {

    private static final Path DATA = temporary();

    @Autowired
    Accounts accounts;

    @Autowired
    Attempts attempts;

    @Autowired
    Cohorts cohorts;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("myelin.data", DATA::toString);
        registry.add("myelin.content.directory", () -> "lessons");
    }

    @AfterEach
    void signOut() {
        As.nobody();
    }

    /** Signs a demo person in, for example {@code "ada.berg"}. */
    Account signIn(String name) {
        Account account = person(name);
        As.account(account.id(), account.roles().toArray(org.myelin.identity.Role[]::new))
                .signIn();
        return account;
    }

    Account person(String name) {
        return accounts.findByEmail(name + "@demo.example").orElseThrow();
    }

    AttemptId submittedAttemptOf(String name) {
        return attempts.list(person(name).id()).stream()
                .filter(attempt -> attempt.grade() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    CohortId cohortOf(String instructor, int index) {
        return cohorts.listFor(person(instructor).id()).get(index).id();
    }

    /** Goes to an address and says which view is shown then. */
    Component goTo(String path) {
        UI.getCurrent().navigate(path);
        return (Component) getCurrentView();
    }

    /** Every text of the view that is shown, in its order; markup counts with its texts. */
    static String words(Component view) {
        StringBuilder words = new StringBuilder();
        words(view.getElement(), words);
        return words.toString();
    }

    private static void words(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText());
        }
        words.append(
                Jsoup.parseBodyFragment(element.getProperty("innerHTML", "")).text());
        element.getChildren().forEach(child -> words(child, words));
    }

    /** Templates of all routes of the application. */
    static List<String> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(route -> route.getTemplate())
                .sorted()
                .toList();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("myelin-views");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
