package org.myelin.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that the server says to one browser, whatever asks for it, in the order in which it arrives. */
final class Traffic {

    /** What kinds of messages an application of Vaadin with endpoints has. */
    enum Kind {
        PAGE,
        UIDL,
        API,
        SOCKET,
        STATIC
    }

    /**
     * One answer of the server.
     *
     * @param body as the browser decoded it
     */
    record Said(Kind kind, String url, String headers, String body) {

        String text() {
            return headers + "\n" + body;
        }
    }

    private static final int REDIRECT = 300;
    private static final int BAD_REQUEST = 400;

    private final List<Said> said = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final Set<Request> open = new HashSet<>();

    /** Records from now on. */
    Traffic(BrowserContext context) {
        context.onRequest(request -> {
            open.add(request);
            if (request.postData() != null) {
                sent.add(request.postData());
            }
        });
        context.onRequestFinished(this::finished);
        context.onRequestFailed(request -> {
            if (open.remove(request) && !saysGoodbye(request)) {
                unread.add(request.url() + " " + request.failure() + " " + request.postData());
            }
        });
        context.pages().forEach(this::sockets);
        context.onPage(this::sockets);
    }

    private void sockets(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> said.add(socketSaid(socket.url(), frame))));
    }

    private static Said socketSaid(String url, WebSocketFrame frame) {
        return new Said(Kind.SOCKET, url, "", frame.text() == null ? new String(frame.binary(), UTF_8) : frame.text());
    }

    private void finished(Request request) {
        // What was under way before the recording began is not part of it.
        if (!open.contains(request)) {
            return;
        }
        try {
            Response response = request.response();
            String headers = response.headers().toString();
            boolean redirect = response.status() >= REDIRECT && response.status() < BAD_REQUEST;
            said.add(new Said(
                    kind(request), request.url(), headers, redirect ? "" : new String(response.body(), UTF_8)));
        } catch (PlaywrightException e) {
            // The body of a font that the browser loads ahead cannot be read; there are no words in it.
            if (!"font".equals(request.resourceType())) {
                unread.add(request.url() + " " + e.getMessage());
            }
        } finally {
            open.remove(request);
        }
    }

    /** A page that is left tells the server so and is not there any more to hear an answer. */
    private static boolean saysGoodbye(Request request) {
        String sent = request.postData();
        return kind(request) == Kind.UIDL && sent != null && sent.contains("\"UNLOAD\":true");
    }

    private static Kind kind(Request request) {
        String url = request.url();
        if (url.contains("v-r=")) {
            return Kind.UIDL;
        }
        if (url.contains("/api/")) {
            return Kind.API;
        }
        return "document".equals(request.resourceType()) ? Kind.PAGE : Kind.STATIC;
    }

    /** Waits until everything that was asked for has arrived and is recorded. */
    void settle(Page page) {
        page.waitForCondition(open::isEmpty);
    }

    /** What was said until now. */
    List<Said> said() {
        return List.copyOf(said);
    }

    /** What could not be recorded. */
    List<String> unread() {
        return List.copyOf(unread);
    }

    /** What the browser itself sent. */
    List<String> sent() {
        return List.copyOf(sent);
    }
}
