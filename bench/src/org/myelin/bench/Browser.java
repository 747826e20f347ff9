package org.myelin.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a browser keeps for one person: a connection, the cookies and the token of the JSON endpoints. */
final class Browser implements AutoCloseable {

    private static final String USUAL = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Myelin-bench\r\n"
            + "Accept-Language: en\r\nAccept-Encoding: gzip\r\n";

    private final Connection connection;
    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(int port) {
        connection = new Connection(port);
        origin = "Origin: http://localhost:" + port + "\r\n";
    }

    Connection connection() {
        return connection;
    }

    /** Asks for a page or a file. */
    Reply get(String path) {
        return keep(connection.send("GET", path, USUAL + "Accept: */*\r\n" + cookieLine(), null));
    }

    /** Sends a form. */
    Reply postForm(String path, String form) {
        String headers = USUAL + origin + "Content-Type: application/x-www-form-urlencoded\r\n" + cookieLine();
        return keep(connection.send("POST", path, headers, form.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a message of a Vaadin page, which carries a token of its own. */
    Reply postVaadin(String path, ObjectNode message) {
        String headers = USUAL + origin + "Content-Type: application/json; charset=UTF-8\r\n" + cookieLine();
        return keep(connection.send("POST", path, headers, Reply.JSON.writeValueAsBytes(message)));
    }

    /** Sends JSON to an endpoint. As our scripts do, asks for the token first where the page does not know it yet. */
    Reply postJson(String path, JsonNode message) {
        if (token.isEmpty()) {
            session();
        }
        String headers = USUAL + origin + "Accept: application/json\r\nContent-Type: application/json\r\n"
                + "X-CSRF-TOKEN: " + token + "\r\n" + cookieLine();
        return keep(connection.send("POST", path, headers, Reply.JSON.writeValueAsBytes(message)));
    }

    /** Asks the server who is signed in and keeps the token that every POST of JSON needs. */
    void session() {
        JsonNode session = get("/api/session").expect(200).json();
        if (!session.path("signedIn").asBoolean(false)) {
            throw new BenchFailure("GET /api/session says that nobody is signed in");
        }
        token = session.path("csrf").asString("");
    }

    private String cookieLine() {
        if (cookies.isEmpty()) {
            return "";
        }
        StringBuilder line = new StringBuilder("Cookie: ");
        cookies.forEach((name, value) -> {
            if (line.length() > "Cookie: ".length()) {
                line.append("; ");
            }
            line.append(name).append('=').append(value);
        });
        return line.append("\r\n").toString();
    }

    private Reply keep(Reply reply) {
        for (String cookie : reply.cookies()) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return reply;
    }

    @Override
    public void close() {
        connection.close();
    }
}
