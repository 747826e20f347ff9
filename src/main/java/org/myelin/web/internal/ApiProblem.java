package org.myelin.web.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of every refused JSON request.
 *
 * @param error a stable code
 * @param message what happened, what is safe, what to do
 */
record ApiProblem(String error, String message) {

    static final ApiProblem SIGN_IN =
            new ApiProblem("sign-in", "You are not signed in. What you typed is kept on this page. Sign in to go on.");
    static final ApiProblem FORGED = new ApiProblem(
            "forged", "This request did not come from the course page. Nothing was changed. Reload the page.");
    static final ApiProblem NOT_FOUND = new ApiProblem("not-found", "This does not exist, or it is not yours.");
    static final ApiProblem UNREADABLE =
            new ApiProblem("unreadable", "The request could not be read. Nothing was changed. Reload the page.");
    static final ApiProblem TOO_LARGE =
            new ApiProblem("too-large", "This is too long. Nothing was changed. Shorten it.");
    static final ApiProblem BUSY =
            new ApiProblem("busy", "Too many people are arriving right now. Nothing was lost. Try again in a minute.");
    static final ApiProblem READ_ONLY = new ApiProblem(
            "read-only", "The server cannot save right now. What you typed is kept on this page. Try again later.");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An unexpected failure, known in the log by its number. */
    static ApiProblem failed(String reference) {
        return new ApiProblem(
                "failed",
                "Something went wrong (number " + reference + "). What was shown as saved is safe. Try again.");
    }

    /** Writes the body as the whole answer. */
    void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(this));
    }
}
