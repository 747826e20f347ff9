package org.myelin.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answered.
 *
 * @param request method and path, for messages
 * @param location where a redirect leads, or empty
 * @param cookies values of the headers that set cookies
 */
record Reply(String request, int status, String location, List<String> cookies, byte[] body) {

    static final JsonMapper JSON = new JsonMapper();

    private static final int SHOWN = 400;

    /** The body as text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; the guard that Vaadin puts in front of an array is taken off. */
    JsonNode json() {
        String text = text();
        try {
            return JSON.readTree(text.startsWith("for(;;);") ? text.substring("for(;;);".length()) : text);
        } catch (JacksonException e) {
            throw new BenchFailure(request + " did not answer JSON: " + shown(), e);
        }
    }

    /** This reply, if it has the status; ends the run otherwise. */
    Reply expect(int wanted) {
        if (status != wanted) {
            throw new BenchFailure(
                    request + " answered " + status + " instead of " + wanted + " " + location + ": " + shown());
        }
        return this;
    }

    /** The beginning of the body, for messages. */
    String shown() {
        String text = text();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
    }
}
