package org.tearsheet.referral.definition;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.InvalidBody.Fault;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A text of YAML with its nodes, and where each of them begins and ends in it. */
class YamlText {

    private final String text;

    private final Node root;

    /** Marks count characters beyond the basic plane once, texts count them twice. */
    private final boolean isBasic;

    private final int[] lineStarts;

    YamlText(String text) {
        this.text = text;
        this.root = compose(text);
        this.isBasic = text.codePoints().allMatch(Character::isBmpCodePoint);
        this.lineStarts = IntStream
            .concat(IntStream.of(0),
                    IntStream.range(0, text.length()).filter(at -> text.charAt(at) == '\n').map(at -> at + 1))
            .toArray();
    }

    private static Node compose(String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                throw new UnreadableDefinition(new Fault(1, UnreadableDefinition.NOTHING));
            }
            refuseAnchors(node);
            return node;
        }
        catch (MarkedYAMLException ex) {
            var mark = ex.getProblemMark();
            throw notYaml(mark == null ? 1 : mark.getLine() + 1, ex.getProblem());
        }
        catch (YAMLException ex) {
            throw notYaml(1, ex.getMessage());
        }
    }

    private static UnreadableDefinition notYaml(int line, @Nullable String problem) {
        return new UnreadableDefinition(
                new Fault(line, UnreadableDefinition.NOT_YAML, List.of(String.valueOf(problem))));
    }

    /** What stands elsewhere too would change in two places at once. */
    private static void refuseAnchors(Node node) {
        if (node.getAnchor() != null) {
            throw new UnreadableDefinition(new Fault(node.getStartMark().getLine() + 1, UnreadableDefinition.ANCHOR));
        }
        switch (node) {
            case MappingNode mapping -> mapping.getValue().forEach(pair -> refuseAnchors(pair.getValueNode()));
            case SequenceNode list -> list.getValue().forEach(YamlText::refuseAnchors);
            default -> {
            }
        }
    }

    String text() {
        return text;
    }

    Node root() {
        return root;
    }

    /** The node at a place. */
    Optional<Found> find(Place place) {
        var found = new Found(null, root, false);
        for (var step : place.steps()) {
            var next = found.step(step);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.get();
        }
        return Optional.of(found);
    }

    int start(Node node) {
        return offset(node.getStartMark());
    }

    /**
     * Where a node's own text ends. What the parser takes for the end of a block is where
     * the next one begins, after comments and empty lines.
     */
    int end(Node node) {
        return switch (node) {
            case ScalarNode scalar when isBlock(scalar) -> trimmed(start(node), offset(scalar.getEndMark()));
            case MappingNode mapping when mapping.getFlowStyle() == FlowStyle.BLOCK ->
                end(mapping.getValue().getLast().getValueNode());
            case SequenceNode list when list.getFlowStyle() == FlowStyle.BLOCK -> end(list.getValue().getLast());
            default -> offset(node.getEndMark());
        };
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int offset(Mark mark) {
        return isBasic ? mark.getIndex() : text.offsetByCodePoints(0, mark.getIndex());
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The end of a line, before its line break. */
    int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    int column(int offset) {
        return offset - lineStart(offset);
    }

    int line(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    String cut(int from, int to, String instead) {
        return text.substring(0, from) + instead + text.substring(to);
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL;
    }

    static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    static boolean isBlockCollection(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    static Optional<NodeTuple> pair(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().filter(pair -> scalar(pair.getKeyNode()).equals(key)).findFirst()
                : Optional.empty();
    }

    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The id of an entry of a list. */
    static String id(Node entry) {
        return Stream.of("id", "code", "topic", "destination")
            .flatMap(key -> pair(entry, key).stream())
            .map(pair -> scalar(pair.getValueNode()))
            .findFirst()
            .orElse("");
    }

    /**
     * A node, and whether it stands between brackets.
     *
     * @param key null for an entry of a list
     */
    record Found(@Nullable Node key, Node node, boolean inFlow) {

        private Optional<Found> step(String step) {
            boolean flow = inFlow || isFlow(node);
            if (node instanceof SequenceNode list) {
                return list.getValue()
                    .stream()
                    .filter(entry -> id(entry).equals(step))
                    .findFirst()
                    .map(entry -> new Found(null, entry, flow));
            }
            return pair(node, step).map(pair -> new Found(pair.getKeyNode(), pair.getValueNode(), flow));
        }

    }

}
