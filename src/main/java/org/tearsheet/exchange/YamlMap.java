package org.tearsheet.exchange;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a YAML file that knows on which line each of its values stands. */
class YamlMap {

    private final PackFile file;

    private final int offset;

    private final int line;

    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(PackFile file, int offset, MappingNode node) {
        this.file = file;
        this.offset = offset;
        this.line = line(node);
        for (var entry : node.getValue()) {
            var key = scalar(entry.getKeyNode());
            if (values.put(key, entry.getValueNode()) != null) {
                throw broken(line(entry.getKeyNode()), PackFlaw.KEY_TWICE, key);
            }
        }
    }

    /**
     * Reads a file, or the front matter of one, whose first line is the given line of the
     * file.
     */
    static YamlMap read(PackFile file, String yaml, int firstLine) {
        return map(file, firstLine, compose(file, yaml, firstLine));
    }

    /** Reads a file that is a list of mappings. */
    static List<YamlMap> readList(PackFile file) {
        if (compose(file, file.text(), 1) instanceof SequenceNode list) {
            return list.getValue().stream().map(node -> map(file, 1, node)).toList();
        }
        throw file.broken(1, PackFlaw.NO_LIST);
    }

    private static Node compose(PackFile file, String yaml, int firstLine) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (node == null) {
                throw file.broken(firstLine, PackFlaw.EMPTY_FILE);
            }
            return node;
        }
        catch (MarkedYAMLException ex) {
            var mark = ex.getProblemMark();
            throw file.broken(mark == null ? firstLine : firstLine + mark.getLine(), PackFlaw.NOT_YAML,
                    String.valueOf(ex.getProblem()));
        }
        catch (YAMLException ex) {
            throw file.broken(firstLine, PackFlaw.NOT_YAML, String.valueOf(ex.getMessage()));
        }
    }

    private static YamlMap map(PackFile file, int offset, Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(file, offset, mapping);
        }
        throw file.broken(offset + node.getStartMark().getLine(), PackFlaw.NO_PAIRS);
    }

    /** Refuses a misspelt key rather than passing over it. */
    YamlMap knowing(String... known) {
        var expected = Set.of(known);
        var faults = new Faults();
        values.forEach((key, value) -> {
            if (!expected.contains(key)) {
                faults.add(file.fault(line(value), PackFlaw.KEY_UNKNOWN, key, String.join(", ", known)));
            }
        });
        faults.raise();
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        var text = scalar(required(key));
        if (text.isBlank()) {
            throw broken(line(required(key)), PackFlaw.VALUE_EMPTY, key);
        }
        return text;
    }

    Optional<String> optionalText(String key) {
        return values.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        }
        catch (NumberFormatException ex) {
            throw broken(line(required(key)), PackFlaw.VALUE_NO_NUMBER, key);
        }
    }

    boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken(line(required(key)), PackFlaw.VALUE_NO_FLAG, key);
        };
    }

    List<String> texts(String key) {
        return list(key).stream().map(this::scalar).toList();
    }

    /** The texts of a list, each with its line. */
    Map<String, Integer> textLines(String key) {
        var lines = new LinkedHashMap<String, Integer>();
        list(key).forEach(node -> lines.put(scalar(node), line(node)));
        return lines;
    }

    List<YamlMap> maps(String key) {
        return list(key).stream().map(node -> map(file, offset, node)).toList();
    }

    YamlMap map(String key) {
        return map(file, offset, required(key));
    }

    Set<String> keys() {
        return values.keySet();
    }

    int line() {
        return line;
    }

    int line(String key) {
        var node = values.get(key);
        return node == null ? line : line(node);
    }

    private List<Node> list(String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        if (required(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw broken(line(required(key)), PackFlaw.VALUE_NO_LIST, key);
    }

    private Node required(String key) {
        var node = values.get(key);
        if (node == null) {
            throw broken(line, PackFlaw.KEY_MISSING, key);
        }
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw broken(line(node), PackFlaw.NO_TEXT);
    }

    private int line(Node node) {
        return offset + node.getStartMark().getLine();
    }

    private BrokenPack broken(int at, PackFlaw flaw, Object... about) {
        return file.broken(at, flaw, about);
    }

}
