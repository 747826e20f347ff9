package org.myelin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small browser for tests over real HTTP: keeps cookies whatever their attributes, follows no redirects, and sends the
 * token with JSON posts.
 */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(int port) {
        base = "http://localhost:" + port;
    }

    /** An answer with what tests ask for most. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** The header or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Forgets all cookies, as a private window does. */
    public void forget() {
        cookies.clear();
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer method(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    public Answer post(String path, String type, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public Answer post(String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body));
    }

    /** Posts JSON with the token of the session. */
    public Answer postJson(String path, String body, String... headers) {
        // First the token: asking for it may begin a session, whose cookie the request then carries.
        String token = token();
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer postForm(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body, headers);
    }

    /** Signs in by the form. */
    public Answer signIn(String email, String password) {
        return postForm("/login", Map.of("username", email, "password", password), "Origin", base);
    }

    /** Signs in by the dialog of an open page. */
    public Answer signInInPlace(String email, String password) {
        return postJson(
                "/api/session", JSON.writeValueAsString(Map.of("email", email, "password", password)), "Origin", base);
    }

    public boolean signedIn() {
        return get("/api/session").json().get("signedIn").asBoolean();
    }

    public String token() {
        return get("/api/session").json().get("csrf").asString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
