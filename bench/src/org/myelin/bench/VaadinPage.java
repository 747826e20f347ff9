package org.myelin.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open tab: loads the page as the browser does, follows links without a reload, clicks buttons, and keeps the tree of
 * elements that the server describes.
 */
final class VaadinPage {

    /** Where the server's changes put what we look for. */
    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;

    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    /** What the browser tells about itself when it opens a page. */
    private static final String DETAILS =
            "&v-sh=720&v-sw=1280&v-wh=720&v-ww=1280&v-bh=720&v-bw=1280&v-curdate=1795322188814"
                    + "&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=v-0.15654&v-td=false&v-pr=1&v-np=Linux%20x86_64"
                    + "&v-cs=light%20dark&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary&v-soa=0&v-tn=aura"
                    + "&v-ga=UNSUPPORTED&v-wla=SUPPORTED&v-ws=false";

    /** An element as far as the server described it. */
    private static final class Node {
        private String tag = "";
        private String text = "";
        private String html = "";
        private int parent = -1;
        private final Map<String, String> attributes = new HashMap<>();
    }

    private final Browser browser;
    private final String address;
    private final String key;
    private final Map<Integer, Node> nodes = new TreeMap<>();
    private int syncId;
    private int clientId;

    private VaadinPage(Browser browser, String route) {
        this.browser = browser;
        browser.get("/" + route).expect(200);
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        JsonNode config = browser.get("/?v-r=init&location=" + location + "&query=" + DETAILS)
                .expect(200)
                .json()
                .path("appConfig");
        JsonNode uidl = config.path("uidl");
        address = "/?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt();
        key = uidl.path("Vaadin-Security-Key").asString("");
        if (key.isEmpty()) {
            throw new BenchFailure("The page /" + route + " did not begin: it has no security key");
        }
        take(uidl);
    }

    /** Opens an address in a new tab. */
    static VaadinPage open(Browser browser, String route) {
        VaadinPage page = new VaadinPage(browser, route);
        page.navigate(route, "");
        page.reportLayout();
        return page;
    }

    /** Follows a link inside the application. */
    void follow(String route) {
        navigate(route, "client");
    }

    /** Clicks the button with this text and returns the raw answer, which {@link #take(Reply)} has to be given. */
    Reply click(String text) {
        int button = nodes.entrySet().stream()
                .filter(entry -> entry.getValue().text.equals(text))
                .map(entry -> above(entry.getKey(), "vaadin-button"))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new BenchFailure("There is no button with the text '" + text + "'"));
        ObjectNode click = event(button, "click");
        ObjectNode data = (ObjectNode) click.path("data");
        for (String flag : List.of("shiftKey", "metaKey", "ctrlKey", "altKey")) {
            data.put("event." + flag, false);
        }
        for (String number : List.of("clientX", "clientY", "screenX", "screenY")) {
            data.put("event." + number, 300);
        }
        data.put("event.detail", 1).put("event.button", 0);
        return send(List.of(click));
    }

    /** Works the server's changes into the tree. */
    void take(Reply reply) {
        JsonNode json = reply.expect(200).json();
        JsonNode uidl = json.isArray() ? json.path(0) : json;
        if (!uidl.path("meta").isMissingNode() || !uidl.has("syncId")) {
            throw new BenchFailure(reply.request() + " reports an error of the page: " + reply.shown());
        }
        take(uidl);
    }

    /** The values of an attribute of all elements with this tag. */
    List<String> attributes(String tag, String attribute) {
        return nodes.values().stream()
                .filter(node -> node.tag.equals(tag) && node.attributes.containsKey(attribute))
                .map(node -> node.attributes.get(attribute))
                .toList();
    }

    /** Whether some link leads to this address, in an element or in the markup of one. */
    boolean linksTo(String href) {
        return attributes("a", "href").contains(href)
                || nodes.values().stream().anyMatch(node -> node.html.contains(" href=\"" + href + "\""));
    }

    /** Whether some element shows a text that begins like this. */
    boolean shows(String beginning) {
        return nodes.values().stream().anyMatch(node -> node.text.startsWith(beginning));
    }

    private void navigate(String route, String trigger) {
        ObjectNode event = event(1, "ui-navigate");
        ((ObjectNode) event.path("data"))
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "Myelin")
                .putNull("historyState")
                .put("trigger", trigger);
        take(send(List.of(event)));
    }

    /** A browser tells the state of the frame once it is drawn. */
    private void reportLayout() {
        List<ObjectNode> events = new ArrayList<>();
        List<ObjectNode> values = new ArrayList<>();
        nodes.forEach((id, node) -> {
            switch (node.tag) {
                case "vaadin-app-layout" -> {
                    events.add(event(id, "primary-section-changed"));
                    events.add(event(id, "drawer-opened-changed"));
                    events.add(event(id, "overlay-changed"));
                    values.add(value(id, "drawerOpened", true));
                    values.add(value(id, "overlay", false));
                }
                case "vaadin-side-nav" -> {
                    events.add(event(id, "collapsed-changed"));
                    values.add(value(id, "collapsed", false));
                }
                case "vaadin-side-nav-item" -> {
                    events.add(event(id, "expanded-changed"));
                    values.add(value(id, "expanded", false));
                }
                default -> {}
            }
        });
        events.addAll(values);
        if (!events.isEmpty()) {
            take(send(events));
        }
    }

    private Reply send(Collection<ObjectNode> calls) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("csrfToken", key);
        ArrayNode list = message.putArray("rpc");
        calls.forEach(list::add);
        return browser.postVaadin(address, message.put("syncId", syncId).put("clientId", clientId));
    }

    private static ObjectNode event(int node, String name) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("type", "event")
                .put("node", node)
                .put("event", name);
        event.putObject("data");
        return event;
    }

    private static ObjectNode value(int node, String property, boolean value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "mSync")
                .put("node", node)
                .put("feature", 1)
                .put("property", property)
                .put("value", value);
    }

    private Optional<Integer> above(int id, String tag) {
        Node node = nodes.get(id);
        int at = id;
        while (node != null && !node.tag.equals(tag)) {
            at = node.parent;
            node = nodes.get(at);
        }
        return node == null ? Optional.empty() : Optional.of(at);
    }

    private void take(JsonNode uidl) {
        syncId = uidl.path("syncId").asInt(syncId);
        clientId = uidl.path("clientId").asInt(clientId);
        for (JsonNode change : uidl.path("changes")) {
            int id = change.path("node").asInt();
            switch (change.path("type").asString("")) {
                case "detach" -> nodes.remove(id);
                case "put" -> put(nodes.computeIfAbsent(id, _ -> new Node()), change);
                case "splice" -> {
                    if (change.path("feat").asInt() == CHILDREN) {
                        for (JsonNode child : change.path("addNodes")) {
                            nodes.computeIfAbsent(child.asInt(), _ -> new Node()).parent = id;
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private static void put(Node node, JsonNode change) {
        String name = change.path("key").asString("");
        String value = change.path("value").asString("");
        switch (change.path("feat").asInt()) {
            case ELEMENT -> {
                if (name.equals("tag")) {
                    node.tag = value;
                }
            }
            case PROPERTIES -> {
                if (name.equals("innerHTML")) {
                    node.html = value;
                }
            }
            case ATTRIBUTES -> node.attributes.put(name, value);
            case TEXT -> node.text = value;
            default -> {}
        }
    }
}
