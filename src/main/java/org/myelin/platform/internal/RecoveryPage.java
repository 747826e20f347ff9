package org.myelin.platform.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * A web server of one page, without database and sessions. It answers 503 to everything, so that players in open browsers
 * keep what they hold and try again, and says nothing about the finding, which is in the log.
 */
final class RecoveryPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Myelin is being repaired</title>
            </head>
            <body>
            <main>
            <h1>Myelin is being repaired</h1>
            <p>Nothing is being written right now. Answers that were shown as saved were on disk when they were shown.
            Answers that wait on your device stay there; leave this browser as it is and come back later.</p>
            <h2>For the administrator</h2>
            <ol>
            <li>Do not delete anything. Copy the whole data folder to another disk.</li>
            <li>Read the last lines of the log: they say what does not fit.</li>
            <li>The folder <code>copies</code> inside the data folder holds the database as it was found, newest last.</li>
            <li>If an older database file was put in place on purpose (a restore), delete the file
            <code>myelin.state</code> and start again; everything else is then checked as after an unclean stop.</li>
            <li>Otherwise restore the newest backup, delete <code>myelin.state</code> and start again.</li>
            </ol>
            </main>
            </body>
            </html>
            """;

    private static final String JSON = """
            {"error":"read-only","message":"The server is being repaired. What you typed is kept on this page. Try again later."}
            """;

    private RecoveryPage() {}

    /** Serves the page until the process ends or the returned server is stopped. */
    static HttpServer serve(InetSocketAddress address) throws IOException {
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", RecoveryPage::answer);
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean json = exchange.getRequestURI().getPath().startsWith("/api/");
            byte[] body = (json ? JSON : HTML).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", json ? "application/json" : "text/html;charset=UTF-8");
            headers.set("Retry-After", "300");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
            boolean head = "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(503, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
