package org.myelin.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.myelin.identity.EmailTaken;
import org.myelin.identity.PasswordRules;
import org.myelin.identity.SetUp;
import org.myelin.identity.WeakPassword;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The page that creates the first admin; it is not there once there is one. */
@Controller
class SetUpController {

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/set-up")
    ResponseEntity<String> show(HttpServletRequest request) {
        return setUp.open() ? form(200, "", "", "", request) : gone();
    }

    @PostMapping("/set-up")
    ResponseEntity<String> create(
            @RequestParam String code,
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request) {
        if (!setUp.open()) {
            return gone();
        }
        try {
            return switch (setUp.redeem(code, email, name, password, request.getRemoteAddr())) {
                case SetUp.Result.Created _ ->
                    PlainPage.of(
                            200,
                            "Your account is ready",
                            "<p>You are the administrator now. The code cannot be used again.</p>"
                                    + "<p><a href=\"/login\">Sign in</a></p>");
                case SetUp.Result.WrongCode _ ->
                    form(
                            422,
                            "This code is not right or too old. A new one is printed when the server starts.",
                            email,
                            name,
                            request);
                case SetUp.Result.TooManyTries tooMany ->
                    form(
                            429,
                            "Too many tries. Wait " + tooMany.retryAfter().toSeconds() + " seconds, then try again.",
                            email,
                            name,
                            request);
            };
        } catch (WeakPassword | EmailTaken | IllegalArgumentException e) {
            return form(422, String.valueOf(e.getMessage()), email, name, request);
        }
    }

    private static ResponseEntity<String> gone() {
        return PlainPage.of(
                404, "This page is not here", "<p>Myelin is set up. <a href=\"/\">Go to the start page</a></p>");
    }

    private static ResponseEntity<String> form(
            int status, String problem, String email, String name, HttpServletRequest request) {
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        String html = """
                <p>Create the account of the first administrator. The one-time code was printed when the server started.</p>
                %s
                <form method="post" action="/set-up">
                <input type="hidden" name="%s" value="%s">
                <label for="code">One-time code</label>
                <input id="code" name="code" required autocomplete="off" spellcheck="false" maxlength="60">
                <label for="email">E-mail address</label>
                <input id="email" name="email" type="email" required autocomplete="username" maxlength="254" value="%s">
                <label for="name">Name</label>
                <input id="name" name="name" required autocomplete="name" maxlength="100" value="%s">
                <label for="password">Password</label>
                <input id="password" name="password" type="password" required autocomplete="new-password" aria-describedby="rule">
                <p class="hint" id="rule">At least %d characters. A few words with spaces work well.</p>
                <button type="submit">Create account</button>
                </form>
                """.formatted(
                        problem.isEmpty()
                                ? ""
                                : "<p class=\"problem\" role=\"alert\">" + HtmlUtils.htmlEscape(problem) + "</p>",
                        HtmlUtils.htmlEscape(token.getParameterName()),
                        HtmlUtils.htmlEscape(token.getToken()),
                        HtmlUtils.htmlEscape(email),
                        HtmlUtils.htmlEscape(name),
                        PasswordRules.MINIMUM);
        return PlainPage.of(status, "Set up Myelin", html);
    }
}
