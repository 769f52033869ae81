package org.tearsheet.referral.definition;

import java.io.StringWriter;
import java.util.List;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes single values as the definition has them, quoted where they must be. */
final class YamlWriter {

    private static final int WIDTH = 112;

    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private YamlWriter() {
    }

    /**
     * A text in the style of the one before it.
     * @param column of the name it belongs to
     */
    static String scalar(String value, ScalarNode before, boolean flow, int column) {
        var style = before.getScalarStyle();
        boolean isLong = value.length() > WIDTH - column || value.contains("\n");
        if (isLong && !flow) {
            return value(text(value, value.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.FOLDED), false, column);
        }
        if (style == ScalarStyle.PLAIN && !before.getTag().equals(Tag.STR)
                && new Resolver().resolve(NodeId.scalar, value, true).equals(before.getTag())) {
            return value;
        }
        if (style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) {
            return value(text(value, style), flow, column);
        }
        var plain = value(text(value, ScalarStyle.PLAIN), flow, column);
        return plain.startsWith("'") ? quoted(value, flow) : plain;
    }

    static String quoted(String value, boolean flow) {
        return value(text(value, ScalarStyle.DOUBLE_QUOTED), flow, 0);
    }

    /** A text where none stood before. */
    static String fresh(String value, boolean flow, int column) {
        return scalar(value, text("", ScalarStyle.PLAIN), flow, column);
    }

    /** An id or a code; what YAML would take for something else is quoted. */
    static String name(String name) {
        return value(code(name), true, 0);
    }

    static String codes(List<String> codes, int column) {
        var list = new SequenceNode(Tag.SEQ, codes.stream().map(YamlWriter::code).toList(), FlowStyle.FLOW);
        return write(list, WIDTH - column);
    }

    private static Node code(String code) {
        boolean isText = new Resolver().resolve(NodeId.scalar, code, true).equals(Tag.STR);
        return text(code, isText ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
    }

    /** The same on one line, between brackets. */
    static String flow(Node node) {
        flatten(node);
        return write(node, UNLIMITED);
    }

    private static void flatten(Node node) {
        switch (node) {
            case MappingNode mapping -> {
                mapping.setFlowStyle(FlowStyle.FLOW);
                mapping.getValue().forEach(pair -> flatten(pair.getValueNode()));
            }
            case SequenceNode list -> {
                list.setFlowStyle(FlowStyle.FLOW);
                list.getValue().forEach(YamlWriter::flatten);
            }
            default -> {
            }
        }
    }

    /** A new entry of a list, or a name with what belongs to it. */
    static String entry(Object entry) {
        var options = options(WIDTH);
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        return new Yaml(options).dump(entry).stripTrailing();
    }

    private static ScalarNode text(String value, ScalarStyle style) {
        return new ScalarNode(Tag.STR, value, null, null, style);
    }

    /** The library indents and quotes by what is around a value, so it writes a pair. */
    private static String value(Node value, boolean flow, int column) {
        var pair = new MappingNode(Tag.MAP, List.of(new NodeTuple(text("k", ScalarStyle.PLAIN), value)),
                flow ? FlowStyle.FLOW : FlowStyle.BLOCK);
        var style = value instanceof ScalarNode scalar ? scalar.getScalarStyle() : ScalarStyle.PLAIN;
        var written = write(pair, style == ScalarStyle.FOLDED ? WIDTH - column : UNLIMITED);
        var bare = flow ? written.substring(1, written.length() - 1) : written;
        return Layout.indentedBelow(bare.substring("k:".length()).stripLeading(), column);
    }

    private static String write(Node node, int width) {
        var writer = new StringWriter();
        new Yaml(options(width)).serialize(node, writer);
        return writer.toString().stripTrailing();
    }

    private static DumperOptions options(int width) {
        var options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setWidth(width);
        options.setIndent(2);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return options;
    }

}
