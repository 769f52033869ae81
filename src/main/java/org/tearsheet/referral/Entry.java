package org.tearsheet.referral;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the definition: a mapping, a list or a text, with the line it stands on. */
class Entry {

    private static final String DEFINITION = "definition";

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
                return new Entry(DEFINITION, node);
            }
            throw new InvalidChecklist(List.of(Flaw.NOT_PAIRS.at(1, DEFINITION)));
        }
        catch (MarkedYAMLException ex) {
            var mark = ex.getProblemMark();
            throw new InvalidChecklist(
                    List.of(Flaw.NOT_YAML.at(mark == null ? 1 : mark.getLine() + 1, DEFINITION, ex.getProblem())));
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

    InvalidChecklist fault(Flaw flaw, Object... about) {
        return new InvalidChecklist(List.of(flaw.at(line(), where, about)));
    }

    Entry get(String key) {
        return find(key).orElseThrow(() -> fault(Flaw.MISSING, key));
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
            throw fault(Flaw.UNKNOWN_NAME, key, String.join(", ", known));
        });
        return this;
    }

    Map<String, Entry> pairs() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(Flaw.NOT_PAIRS);
        }
        var pairs = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            var key = new Entry(where, tuple.getKeyNode()).text();
            if (pairs.put(key, new Entry(where, tuple.getValueNode())) != null) {
                throw fault(Flaw.NAME_TWICE, key);
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
        throw fault(Flaw.NOT_A_LIST);
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
        throw fault(Flaw.NOT_A_TEXT);
    }

    boolean flag(String key) {
        return find(key).map(Entry::truth).orElse(false);
    }

    boolean truth() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(Flaw.NOT_TRUE_OR_FALSE, text());
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        }
        catch (NumberFormatException ex) {
            throw fault(Flaw.NOT_A_NUMBER, text());
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
        throw fault(Flaw.NOT_ONE_OF, found.get().text(),
                Stream.of(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
    }

}
