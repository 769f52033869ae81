package org.tearsheet.referral.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tearsheet.referral.definition.Field.Shape;
import org.tearsheet.library.InvalidBody.Fault;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A definition as it is written, with its entries. Each change makes a new one, in which
 * everything else is the same to the byte. It need not be one that can be relied on.
 */
public final class Definition {

    private final YamlText yaml;

    private final List<DefinitionEntry> entries;

    private Definition(YamlText yaml) {
        this.yaml = yaml;
        this.entries = Stream.of(Part.values()).flatMap(this::read).toList();
    }

    /**
     * Reads a definition.
     * @throws UnreadableDefinition if it cannot be edited but as a text
     */
    public static Definition of(String text) {
        var yaml = new YamlText(text);
        if (!(yaml.root() instanceof MappingNode) || YamlText.isFlow(yaml.root())) {
            throw new UnreadableDefinition(new Fault(1, UnreadableDefinition.NOT_PAIRS));
        }
        return new Definition(yaml);
    }

    public String text() {
        return yaml.text();
    }

    public List<DefinitionEntry> entries() {
        return entries;
    }

    public List<DefinitionEntry> entries(Part part) {
        return entries.stream().filter(entry -> entry.part() == part).toList();
    }

    public Optional<DefinitionEntry> entry(Part part, String id) {
        return entries.stream().filter(entry -> entry.part() == part && entry.id().equals(id)).findFirst();
    }

    /** The entry that a line belongs to. */
    public Optional<DefinitionEntry> at(int line) {
        return entries.stream().filter(entry -> entry.part() != Part.GENERAL && entry.holds(line)).findFirst();
    }

    /** The entry that a place belongs to. */
    public Optional<DefinitionEntry> entryOf(Place place) {
        return entries.stream()
            .filter(entry -> place.steps().size() > entry.place().steps().size()
                    && place.steps().subList(0, entry.place().steps().size()).equals(entry.place().steps()))
            .reduce((_, narrower) -> narrower);
    }

    public boolean has(Place place) {
        return yaml.find(place).isPresent();
    }

    /** A single value; empty where there is none. */
    public Optional<String> value(Place place) {
        return yaml.find(place).map(YamlText.Found::node).filter(ScalarNode.class::isInstance).map(YamlText::scalar);
    }

    /**
     * The values of a list; empty where there is none, or one that is more than values.
     */
    public Optional<List<String>> codes(Place place) {
        return yaml.find(place)
            .map(YamlText.Found::node)
            .filter(SequenceNode.class::isInstance)
            .map(list -> ((SequenceNode) list).getValue())
            .filter(list -> list.stream().allMatch(ScalarNode.class::isInstance))
            .map(list -> list.stream().map(YamlText::scalar).toList());
    }

    /** What stands at a place, as it is written; empty where there is nothing. */
    public String written(Place place) {
        return yaml.find(place).map(found -> {
            int start = yaml.start(found.node());
            return Layout.outdentedBelow(text().substring(start, yaml.end(found.node())), yaml.column(start));
        }).orElse("");
    }

    /** The lines that a place stands on. */
    public boolean isOn(Place place, int line) {
        return yaml.find(place)
            .filter(found -> yaml.line(yaml.start(found.node())) <= line && yaml.line(yaml.end(found.node())) >= line)
            .isPresent();
    }

    /** Where the words of each code stand, such as those of the answers. */
    public List<Place> labels(Place place) {
        var words = Part.LABELS.get(place.last());
        return yaml.find(place).map(YamlText.Found::node).map(node -> switch (node) {
            case MappingNode mapping ->
                mapping.getValue().stream().map(pair -> place.at(YamlText.scalar(pair.getKeyNode()))).toList();
            case SequenceNode list -> list.getValue().stream().map(YamlText::id).map(place::at).toList();
            default -> List.<Place>of();
        }).orElse(List.of()).stream().map(label -> words == null ? label : label.at(words)).toList();
    }

    /** Where words stand that differ from language to language, in their order. */
    public List<Place> words() {
        return entries.stream().flatMap(entry -> words(entry).stream()).toList();
    }

    public List<Place> words(DefinitionEntry entry) {
        return entry.part().fields().stream().flatMap(field -> {
            var place = entry.place().at(field.key());
            return switch (field.shape()) {
                case WORDS, LONG_WORDS -> Stream.of(place);
                case LABELS -> labels(place).stream();
                default -> Stream.<Place>empty();
            };
        }).filter(place -> value(place).isPresent()).toList();
    }

    /** With another value at a place, or with its first one. */
    public Definition with(Place place, String value) {
        return has(place) ? with(Map.of(place, value))
                : new PairEdit(yaml).added(place, column -> " " + fresh(place, value, column));
    }

    /** With other values at places that have one. */
    public Definition with(Map<Place, String> values) {
        return new ScalarEdit(yaml).changed(values);
    }

    /** With another list of plain values at a place. */
    public Definition withCodes(Place place, List<String> codes) {
        return has(place) ? withWritten(place, YamlWriter.codes(codes, place.last().length() + 4))
                : new PairEdit(yaml).added(place, column -> " " + YamlWriter.codes(codes, column));
    }

    /**
     * With something else at a place, in YAML.
     * @throws UnreadableDefinition if it is none, with the line of what was given
     */
    public Definition withWritten(Place place, String written) {
        return new PairEdit(yaml).written(place, written);
    }

    /** Without what an entry need not have. */
    public Definition without(Place place) {
        return has(place) ? new PairEdit(yaml).without(place) : this;
    }

    private boolean isInFlow(Place place) {
        return yaml.find(place.parent()).filter(parent -> YamlText.isFlow(parent.node())).isPresent();
    }

    /** A number or a flag is no text. */
    private String fresh(Place place, String value, int column) {
        var isText = Part.of(place)
            .field(place.last())
            .filter(field -> field.shape() == Shape.NUMBER || field.shape() == Shape.FLAG)
            .isEmpty();
        return isText ? YamlWriter.fresh(value, isInFlow(place), column) : value;
    }

    YamlText yaml() {
        return yaml;
    }

    /** The nodes of the entries of a part, in their order. */
    Optional<Node> list(Part part) {
        return yaml.find(Place.of(part.key())).map(YamlText.Found::node);
    }

    private Stream<DefinitionEntry> read(Part part) {
        var found = new ArrayList<DefinitionEntry>();
        if (part == Part.GENERAL) {
            found.add(entry(part, "", yaml.root(), yaml.root()));
        }
        else if (!part.isList()) {
            list(part).ifPresent(node -> found.add(entry(part, "", node, node)));
        }
        else {
            list(part).ifPresent(node -> {
                switch (node) {
                    case MappingNode mapping -> mapping.getValue()
                        .forEach(pair -> found.add(entry(part, YamlText.scalar(pair.getKeyNode()), pair.getKeyNode(),
                                pair.getValueNode())));
                    case SequenceNode list ->
                        list.getValue().forEach(one -> found.add(entry(part, YamlText.id(one), one, one)));
                    default -> {
                    }
                }
            });
        }
        return found.stream();
    }

    private DefinitionEntry entry(Part part, String id, Node first, Node node) {
        var words = part.fields()
            .stream()
            .filter(field -> field.shape() == Shape.WORDS || field.shape() == Shape.LONG_WORDS)
            .flatMap(field -> YamlText.pair(node, field.key()).stream())
            .map(pair -> YamlText.scalar(pair.getValueNode()))
            .findFirst()
            .orElse("");
        return new DefinitionEntry(part, id, words, yaml.line(yaml.start(first)), yaml.line(yaml.end(node)));
    }

}
