package org.tearsheet.referral.definition;

import java.util.List;
import java.util.function.IntFunction;

import org.tearsheet.referral.definition.YamlText.Found;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Adds, exchanges and takes away what stands under a name. */
class PairEdit {

    private final YamlText yaml;

    PairEdit(YamlText yaml) {
        this.yaml = yaml;
    }

    /** With a name that was not there, after the one that comes before it by custom. */
    Definition added(Place place, IntFunction<String> value) {
        var entry = (MappingNode) yaml.find(place.parent()).orElseThrow().node();
        var before = before(place, entry);
        int end = yaml.end(before.getValueNode());
        if (YamlText.isFlow(entry)) {
            return cut(end, end, ", %s:%s".formatted(place.last(), value.apply(0)));
        }
        int column = yaml.column(yaml.start(before.getKeyNode()));
        int at = yaml.lineEnd(end);
        return cut(at, at, "\n%s%s:%s".formatted(" ".repeat(column), place.last(), value.apply(column)));
    }

    Definition written(Place place, String written) {
        var given = new YamlText(written.stripTrailing());
        var found = yaml.find(place);
        if (found.isEmpty()) {
            return added(place, column -> isInFlow(place) ? " " + YamlWriter.flow(given.root()) : after(given, column));
        }
        return exchanged(found.get(), given);
    }

    private boolean isInFlow(Place place) {
        return yaml.find(place.parent())
            .filter(parent -> parent.inFlow() || YamlText.isFlow(parent.node()))
            .isPresent();
    }

    private Definition exchanged(Found found, YamlText given) {
        int start = yaml.start(found.node());
        int end = yaml.end(found.node());
        var key = found.key();
        if (found.inFlow()) {
            return cut(start, end, YamlWriter.flow(given.root()));
        }
        if (key == null) {
            return cut(start, end, Layout.indentedBelow(given.text().strip(), yaml.column(start)));
        }
        boolean wasBlock = YamlText.isBlockCollection(found.node());
        if (wasBlock && YamlText.isBlockCollection(given.root())) {
            return cut(start, end, Layout.indentedBelow(given.text().strip(), yaml.column(start)));
        }
        int column = yaml.column(yaml.start(key));
        if (wasBlock || YamlText.isBlockCollection(given.root())) {
            return cut(yaml.text().indexOf(':', yaml.end(key)) + 1, end, after(given, column));
        }
        return cut(start, end, inline(given, column));
    }

    private static String after(YamlText given, int column) {
        return YamlText.isBlockCollection(given.root()) ? "\n" + Layout.indented(given.text().strip(), column + 2)
                : " " + inline(given, column);
    }

    private static String inline(YamlText given, int column) {
        return Layout.indentedBelow(given.text().strip(), column + 2);
    }

    Definition without(Place place) {
        var entry = (MappingNode) yaml.find(place.parent()).orElseThrow().node();
        var pair = YamlText.pair(entry, place.last()).orElseThrow();
        int end = yaml.end(pair.getValueNode());
        int at = entry.getValue().indexOf(pair);
        if (YamlText.isFlow(entry)) {
            return cut(yaml.end(entry.getValue().get(at - 1).getValueNode()), end, "");
        }
        int next = Math.min(yaml.lineEnd(end) + 1, yaml.text().length());
        return cut(yaml.lineStart(yaml.start(pair.getKeyNode())), next, "");
    }

    private static NodeTuple before(Place place, MappingNode entry) {
        var order = order(place);
        int mine = order.indexOf(place.last());
        return entry.getValue()
            .stream()
            .filter(pair -> order.indexOf(YamlText.scalar(pair.getKeyNode())) < mine)
            .reduce((_, later) -> later)
            .orElse(entry.getValue().getLast());
    }

    private static List<String> order(Place place) {
        return Part.of(place).fields().stream().map(Field::key).toList();
    }

    private Definition cut(int from, int to, String instead) {
        return Definition.of(yaml.cut(from, to, instead));
    }

}
