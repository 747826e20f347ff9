package org.myelin.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the server answers when nothing else did: a short page, or JSON under /api; never a stack trace. */
@Controller
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @RequestMapping("/error")
    ResponseEntity<?> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String address =
                Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        String reference = "";
        if (status >= 500 && status != 503) {
            reference = References.next();
            // The container logs the exception itself.
            LOG.error("Failure {} answering {} {}", reference, request.getMethod(), address);
        }
        return address.startsWith(request.getContextPath() + "/api/")
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(problem(status, reference))
                : page(status, reference);
    }

    private static ApiProblem problem(int status, String reference) {
        return switch (status) {
            case 401 -> ApiProblem.SIGN_IN;
            case 403 -> ApiProblem.FORGED;
            case 404 -> ApiProblem.NOT_FOUND;
            case 413 -> ApiProblem.TOO_LARGE;
            case 503 -> ApiProblem.BUSY;
            default -> status < 500 ? ApiProblem.UNREADABLE : ApiProblem.failed(reference);
        };
    }

    private static ResponseEntity<String> page(int status, String reference) {
        String home = "<p><a href=\"/\">Go to the start page</a></p>";
        return switch (status) {
            case 401, 403, 404 ->
                PlainPage.of(
                        status,
                        "This page is not here",
                        "<p>It does not exist, or your account does not open it.</p>" + home);
            case 413 -> PlainPage.of(status, "This is too large", "<p>Nothing was changed.</p>" + home);
            case 503 ->
                PlainPage.of(
                        status,
                        "Too many people are arriving right now",
                        "<p>Nothing was lost. Please try again in a minute.</p>");
            default ->
                status < 500
                        ? PlainPage.of(
                                status,
                                "This request could not be read",
                                "<p>Nothing was changed. Go back and try again.</p>" + home)
                        : PlainPage.of(
                                status,
                                "Something went wrong",
                                "<p>What was shown as saved is safe. Please try again. If it happens again, tell your"
                                        + " administrator the number <strong>" + reference + "</strong>.</p>" + home);
        };
    }
}
