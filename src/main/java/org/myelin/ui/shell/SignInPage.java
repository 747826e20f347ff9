package org.myelin.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import org.myelin.demo.DemoAccounts;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Times;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Sign-in. Plain HTML forms, so that password managers and screen readers know what they see and nothing has to load
 * first; in demo mode one form per demo account.
 */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Myelin")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

    private static final int LOOK_AGAIN_MILLIS = 500;
    private static final String MADE = "Per cent of the demo made";

    private final Div message = new Div();

    LoginView(ObjectProvider<DemoAccounts> demoAccounts) {
        addClassName("my-auth");
        HtmlContainer form = form();
        form.add(
                field("Email", "username", "email", "username"),
                field("Password", "password", "password", "current-password"),
                submit("Sign in", "my-button my-button--primary"));
        Div brand = Kit.withClass("my-brand");
        brand.setText("Myelin");
        Div card = Kit.card(
                brand,
                new H1("Sign in"),
                Kit.muted("A course on multiple sclerosis and interferon-beta therapy for nursing students."),
                message,
                form);
        card.addClassName("my-login");
        add(card);
        demoAccounts.ifAvailable(accounts -> add(demoCard(accounts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        message.removeAll();
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("error")) {
            message.add(Kit.callout(
                    Tone.BAD, new Paragraph("Email and password do not match an account. Check both and try again.")));
        } else if (parameters.containsKey("wait")) {
            message.add(Kit.callout(
                    Tone.WARN,
                    new Paragraph("Too many tries. Wait " + wait(parameters.get("wait"))
                            + ", then sign in again. Nothing is lost.")));
        } else if (parameters.containsKey("out")) {
            message.add(Kit.callout(Tone.GOOD, new Paragraph("You are signed out.")));
        }
        message.getElement().setAttribute("role", "alert");
    }

    /** How long, as the sign-in limits said it; the number comes from the address, so anything may be in it. */
    private static String wait(List<String> values) {
        String seconds = values.isEmpty() ? "" : values.getFirst();
        if (!seconds.matches("[1-9][0-9]{0,5}")) {
            return "a minute";
        }
        int number = Integer.parseInt(seconds);
        return number <= 90 ? number + " seconds" : Times.duration(Duration.ofSeconds(number));
    }

    /** Offers the demo people as soon as they are there. */
    private static Div demoCard(DemoAccounts accounts) {
        Div offer = new Div();
        Div card = Kit.card(
                new H2("Look around"),
                Kit.muted("Demo data, one click, no password. Nothing leaves this computer."),
                offer);
        card.addClassName("my-demo");
        if (accounts.ready()) {
            offer.add(people(accounts));
            return card;
        }
        Paragraph wait = new Paragraph(
                "The demo people and their last three weeks are being made, once. It takes up to a minute.");
        wait.getElement().setAttribute("role", "status");
        Component made = Kit.progress(accounts.percent(), 100, MADE);
        offer.addClassNames("my-stack", "my-stack--s");
        offer.add(wait, made);
        card.addAttachListener(attached -> {
            UI ui = attached.getUI();
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            ui.addPollListener(poll -> {
                Kit.advance(made, accounts.percent(), 100, MADE);
                if (accounts.ready()) {
                    offer.removeAll();
                    offer.add(people(accounts));
                    ui.setPollInterval(-1);
                    poll.unregisterListener();
                }
            });
        });
        return card;
    }

    private static Div people(DemoAccounts accounts) {
        Div people = Kit.withClass("my-demo__people");
        for (DemoAccounts.Entry entry : accounts.list()) {
            HtmlContainer form = form();
            form.add(hidden("username", entry.email()), hidden("password", entry.password()));
            HtmlContainer button = submit(entry.role(), "my-button");
            button.getElement().setText("");
            button.add(Kit.span("my-demo__role", entry.role()), Kit.span("my-small my-muted", entry.name()));
            form.add(button);
            people.add(form);
        }
        return people;
    }

    private static HtmlContainer form() {
        HtmlContainer form = new HtmlContainer("form");
        form.addClassName("my-stack");
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        return form;
    }

    private static Component field(String label, String name, String type, String autocomplete) {
        HtmlContainer input = new HtmlContainer("input");
        input.setId("sign-in-" + name);
        input.addClassName("my-input");
        Element element = input.getElement();
        element.setAttribute("name", name).setAttribute("type", type).setAttribute("autocomplete", autocomplete);
        element.setAttribute("required", true);
        NativeLabel caption = new NativeLabel(label);
        caption.setFor(input);
        return Kit.withClass("my-field", caption, input);
    }

    private static Component hidden(String name, String value) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement()
                .setAttribute("type", "hidden")
                .setAttribute("name", name)
                .setAttribute("value", value);
        return input;
    }

    private static HtmlContainer submit(String text, String classes) {
        HtmlContainer button = new HtmlContainer("button");
        button.setText(text);
        button.addClassNames(classes.split(" "));
        button.getElement().setAttribute("type", "submit");
        return button;
    }
}
