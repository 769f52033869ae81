package org.tearsheet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the server has put on a screen: the elements that Vaadin's client would make of
 * its changes, as far as somebody needs them who looks for one to press.
 */
final class Screen {

    private static final int DATA = 0;

    private static final int CHILDREN = 2;

    private static final int ATTRIBUTES = 3;

    private static final int TEXT = 7;

    private static final int CLASSES = 11;

    private final Map<Integer, Element> elements = new HashMap<>();

    /** As Vaadin's client does, with all that is new before anything is said of it. */
    void apply(JsonNode changes) {
        for (var change : changes) {
            if (change.path("type").asString().equals("attach")) {
                int node = change.path("node").asInt();
                elements.put(node, new Element(node));
            }
        }
        for (var change : changes) {
            apply(change.path("type").asString(), change.path("node").asInt(), change);
        }
    }

    private void apply(String type, int node, JsonNode change) {
        switch (type) {
            case "attach" -> {
            }
            case "detach" -> elements.remove(node);
            default -> Optional.ofNullable(elements.get(node)).ifPresent(element -> apply(type, element, change));
        }
    }

    private void apply(String type, Element element, JsonNode change) {
        int feature = change.path("feat").asInt();
        switch (type) {
            case "put" -> element.put(feature, change.path("key").asString(), change.path("value").asString(""));
            case "remove" -> element.put(feature, change.path("key").asString(), "");
            case "clear" -> element.clear(feature);
            case "splice" -> splice(feature, element, change);
            default -> {
            }
        }
    }

    private void splice(int feature, Element element, JsonNode change) {
        if (feature == CHILDREN) {
            change.path("addNodes")
                .valueStream()
                .map(child -> elements.get(child.asInt()))
                .filter(Objects::nonNull)
                .forEach(child -> child.parent = element);
        }
        else if (feature == CLASSES) {
            int index = change.path("index").asInt();
            element.classes.subList(index, index + change.path("remove").asInt(0)).clear();
            element.classes.addAll(index, change.path("add").valueStream().map(JsonNode::asString).toList());
        }
    }

    /** Those that can be seen, the oldest first. */
    List<Element> all(Predicate<Element> wanted) {
        return elements.values()
            .stream()
            .filter(wanted)
            .filter(Element::isSeen)
            .sorted(Comparator.comparingInt(Element::node))
            .toList();
    }

    Element one(String what, Predicate<Element> wanted) {
        return all(wanted).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("There is no " + what + " on the screen"));
    }

    /** What this stands on. */
    Optional<Element> labelled(String text) {
        return all(element -> element.text.equals(text)).stream()
            .map(element -> element.parent)
            .filter(Objects::nonNull)
            .findFirst();
    }

    /** An element as far as it matters here. */
    static final class Element {

        private final int node;

        private final List<String> classes = new ArrayList<>();

        private @Nullable Element parent;

        private String tag = "";

        private String href = "";

        private String text = "";

        private boolean hidden;

        private Element(int node) {
            this.node = node;
        }

        int node() {
            return node;
        }

        String href() {
            return href;
        }

        private boolean isSeen() {
            return !hidden && (parent == null || parent.isSeen());
        }

        String tag() {
            return tag;
        }

        boolean isOf(String wanted) {
            return classes.contains(wanted);
        }

        private void put(int feature, String key, String value) {
            switch (feature) {
                case DATA -> {
                    if (key.equals("tag")) {
                        tag = value;
                    }
                    else if (key.equals("visible")) {
                        hidden = value.equals("false");
                    }
                }
                case ATTRIBUTES -> {
                    if (key.equals("href")) {
                        href = value;
                    }
                }
                case TEXT -> text = value;
                default -> {
                }
            }
        }

        private void clear(int feature) {
            if (feature == CLASSES) {
                classes.clear();
            }
        }

    }

}
