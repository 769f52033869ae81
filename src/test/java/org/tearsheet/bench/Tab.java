package org.tearsheet.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's tab with a screen in it, as the server sees one: it asks for a screen, says
 * what was pressed and typed, and keeps what it is told (Vaadin's UIDL). What a browser
 * has in its cache is not fetched again.
 */
final class Tab {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of {@code ClickEvent}, a click of the mouse. */
    private static final Map<String, Object> CLICK = Map.of("event.screenX", 400, "event.screenY", 300, "event.clientX",
            400, "event.clientY", 300, "event.detail", 1, "event.button", 0, "event.ctrlKey", false, "event.shiftKey",
            false, "event.altKey", false, "event.metaKey", false);

    /** Of {@code KeyPressEvent}, a letter. */
    private static final Map<String, Object> KEY = Map.of("event.key", "p", "event.code", "KeyP", "event.location", 0,
            "event.ctrlKey", false, "event.shiftKey", false, "event.altKey", false, "event.metaKey", false,
            "event.repeat", false, "event.isComposing", false);

    private static final Map<String, Object> PAUSED = Map.of("for", "trailing");

    /** Those that tell of themselves once they are shown. */
    private static final Set<String> TELLING = Set.of("vaadin-select", "vaadin-details", "vaadin-checkbox",
            "vaadin-app-layout");

    /** Of the node of the screen itself. */
    private static final int WHOLE = 1;

    private static final int PROPERTIES = 1;

    private final Browser browser;

    private final Screen screen = new Screen();

    private final int number;

    private final String key;

    private int seen;

    private int said;

    private byte[] printed = {};

    private Tab(Browser browser, JsonNode config) throws IOException, InterruptedException {
        this.browser = browser;
        this.number = config.path("v-uiId").asInt();
        var first = config.path("uidl");
        this.key = first.path("Vaadin-Security-Key").asString("");
        take(first);
    }

    /** The page, then its screen, then where it leads, as a browser asks for them. */
    static Tab open(Browser browser, String route) throws IOException, InterruptedException {
        browser.get("/" + route);
        var started = JSON.readTree(browser.get("/?v-r=init&location=" + route
                + "&query=&v-sh=900&v-sw=1440&v-wh=800&v-ww=1440&v-tzo=0&v-rtzo=0&v-dstd=0&v-dston=false&v-tzid=UTC"));
        var tab = new Tab(browser, started.path("appConfig"));
        tab.navigate(route, "");
        return tab;
    }

    /** As a link within the screens does. */
    void follow(String route) throws IOException, InterruptedException {
        navigate(route, "client");
    }

    private void navigate(String route, String trigger) throws IOException, InterruptedException {
        say(event(WHOLE, "ui-navigate", Map.of("route", route, "query", "", "appShellTitle", "", "historyState",
                Map.of("idx", said), "trigger", trigger)));
        var shown = screen.all(element -> TELLING.contains(element.tag()));
        if (!shown.isEmpty()) {
            say(shown.stream().map(element -> event(element.node(), "opened-changed", Map.of())).toList());
        }
    }

    void press(Screen.Element button) throws IOException, InterruptedException {
        say(event(button.node(), "click", CLICK));
    }

    /**
     * A key of a field that listens to keys, then what stands there after a pause, twice.
     */
    void type(Screen.Element field, String text) throws IOException, InterruptedException {
        say(event(field.node(), "keypress", KEY));
        say(value(field, text.substring(0, text.length() / 2)), event(field.node(), "input", PAUSED),
                event(field.node(), "keypress", KEY));
        say(value(field, text), event(field.node(), "input", PAUSED));
    }

    private static Map<String, Object> value(Screen.Element field, String text) {
        return Map.of("type", "mSync", "node", field.node(), "feature", PROPERTIES, "property", "value", "value", text);
    }

    /** That the tab is still open, which browsers say by themselves. */
    void beat() throws IOException, InterruptedException {
        browser.post("/?v-r=heartbeat&v-uiId=" + number, "text/plain;charset=UTF-8", "");
    }

    /** That it is gone. */
    void close() throws IOException, InterruptedException {
        send(Map.of("UNLOAD", true), List.of());
    }

    /** What was fetched to be printed last. */
    byte[] printed() {
        return printed;
    }

    Screen screen() {
        return screen;
    }

    private static Map<String, Object> event(int node, String event, Map<String, Object> data) {
        return Map.of("type", "event", "node", node, "event", event, "data", data);
    }

    @SafeVarargs
    private void say(Map<String, Object>... calls) throws IOException, InterruptedException {
        say(List.of(calls));
    }

    private void say(List<Map<String, Object>> calls) throws IOException, InterruptedException {
        take(JSON.readTree(send(Map.of(), calls)));
    }

    private String send(Map<String, Object> more, List<Map<String, Object>> calls)
            throws IOException, InterruptedException {
        var message = new HashMap<String, Object>(more);
        message.put("csrfToken", key);
        message.put("rpc", calls);
        message.put("syncId", seen);
        message.put("clientId", said++);
        return browser.post("/?v-r=uidl&v-uiId=" + number, "application/json; charset=UTF-8",
                JSON.writeValueAsString(message));
    }

    private void take(JsonNode told) throws IOException, InterruptedException {
        if (!told.has("syncId") || told.has("resynchronize") || told.path("meta").has("appError")
                || told.path("meta").has("sessionExpired")) {
            throw new IOException("Refused: " + told.path("meta"));
        }
        seen = told.path("syncId").asInt(seen);
        screen.apply(told.path("changes"));
        for (var script : told.path("execute")) {
            run(script);
        }
    }

    /**
     * Of what a browser runs, what the server sees: a sheet that is fetched to be
     * printed, and the answer to a script that the server waits for.
     */
    private void run(JsonNode script) throws IOException, InterruptedException {
        var code = script.get(script.size() - 1).asString("");
        if (code.contains("window.tearsheet.print")) {
            printed = browser.fetch("/" + script.get(0).asString());
        }
        if (code.startsWith("try{Promise.resolve(")) {
            var channel = script.get(script.size() - 3).path("@v-return");
            var nothing = new ArrayList<Object>();
            nothing.add(null);
            say(Map.of("type", "channel", "node", channel.path(0).asInt(), "channel", channel.path(1).asInt(), "args",
                    nothing));
        }
    }

}
