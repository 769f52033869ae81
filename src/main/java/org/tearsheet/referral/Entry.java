package org.tearsheet.referral;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.InvalidChecklist.Fault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the definition: a mapping, a list or a text, with the line it stands on. */
class Entry {

    private final String where;

    private final Node node;

    private Entry(String where, Node node) {
        this.where = where;
        this.node = node;
    }

    static Entry parse(String yaml) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (node instanceof MappingNode) {
                return new Entry("definition", node);
            }
            throw new InvalidChecklist(List.of(new Fault(1, "definition", "expected \"name: value\" pairs")));
        }
        catch (MarkedYAMLException ex) {
            var mark = ex.getProblemMark();
            throw new InvalidChecklist(List
                .of(new Fault(mark == null ? 1 : mark.getLine() + 1, "definition", "is not YAML: " + ex.getProblem())));
        }
    }

    /** The same place under a name that a reader finds it by. */
    Entry named(String name) {
        return new Entry(name, node);
    }

    String where() {
        return where;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    InvalidChecklist fault(String reason) {
        return new InvalidChecklist(List.of(new Fault(line(), where, reason)));
    }

    Entry get(String key) {
        return find(key).orElseThrow(() -> fault("\"%s\" is missing".formatted(key)));
    }

    Optional<Entry> find(String key) {
        return Optional.ofNullable(pairs().get(key));
    }

    boolean has(String key) {
        return pairs().containsKey(key);
    }

    Entry knowing(String... known) {
        var expected = Set.of(known);
        pairs().keySet().stream().filter(key -> !expected.contains(key)).findFirst().ifPresent(key -> {
            throw fault("\"%s\" is not known here, expected one of %s".formatted(key, String.join(", ", known)));
        });
        return this;
    }

    Map<String, Entry> pairs() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("expected \"name: value\" pairs");
        }
        var pairs = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            var key = new Entry(where, tuple.getKeyNode()).text();
            if (pairs.put(key, new Entry(where, tuple.getValueNode())) != null) {
                throw fault("\"%s\" stands here twice".formatted(key));
            }
        }
        return pairs;
    }

    boolean isPairs() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    List<Entry> entries() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(item -> new Entry(where, item)).toList();
        }
        throw fault("expected a list");
    }

    List<Entry> entries(String key) {
        return find(key).map(Entry::entries).orElse(List.of());
    }

    List<String> texts(String key) {
        return entries(key).stream().map(Entry::text).toList();
    }

    List<String> texts() {
        return entries().stream().map(Entry::text).toList();
    }

    String text(String key) {
        return get(key).text();
    }

    String textOr(String key, String otherwise) {
        var found = find(key);
        return found.isPresent() ? found.get().text() : otherwise;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault("expected a text");
    }

    boolean flag(String key) {
        return find(key).map(Entry::truth).orElse(false);
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("expected true or false, not \"%s\"".formatted(text()));
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        }
        catch (NumberFormatException ex) {
            throw fault("expected a whole number, not \"%s\"".formatted(text()));
        }
    }

    @Override
    public String toString() {
        return where + ", line " + line();
    }

    @Nullable <E extends Enum<E>> E oneOf(Class<E> type, String key) {
        var found = find(key);
        if (found.isEmpty()) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(found.get().text())) {
                return constant;
            }
        }
        throw fault("\"%s\" is not one of %s".formatted(found.get().text(), List.of(type.getEnumConstants())));
    }

}
