package org.tearsheet.referral.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Tells who names whom. */
public final class Naming {

    private static final Set<String> NO_NAMES = Set.of("answers", "tools", "fresh", "negative", "question", "help",
            "says", "label", "name", "neutral", "rationale", "title", "discreet", "id", "code", "topic");

    private static final String KEY = "";

    private final Definition definition;

    public Naming(Definition definition) {
        this.definition = definition;
    }

    /** The entries that name this one, so that it cannot go. */
    public List<DefinitionEntry> whoNames(DefinitionEntry named) {
        return definition.entries()
            .stream()
            .filter(other -> other.part() != Part.GENERAL && !other.isSame(named))
            .filter(other -> definition.yaml()
                .find(other.place())
                .stream()
                .flatMap(found -> mentions(KEY, found.node()))
                .anyMatch(mention -> names(mention, named)))
            .toList();
    }

    private static boolean names(Mention mention, DefinitionEntry named) {
        var id = named.id();
        return switch (named.part()) {
            case PARAMETERS -> mention.is("at-least", id);
            case ITEMS -> Stream.of("", "_TOOL", "_SCORE", "_SELFHARM").anyMatch(end -> mention.is(KEY, id + end))
                    || Stream.of("item", "must-ask", "otherwise").anyMatch(under -> mention.is(under, id));
            case DERIVED -> mention.is(KEY, id);
            case DESTINATIONS ->
                Stream.of("destinations", "to", "blocks", "blocks-if-offered", "hidden-destinations", "destination")
                    .anyMatch(under -> mention.is(under, id));
            case RULES -> mention.is("fired", id) || mention.is("not-fired", id);
            case GENERAL, PRIVACY, HELD, SHEETS, OFFERS -> false;
        };
    }

    private static Stream<Mention> mentions(String under, Node node) {
        return switch (node) {
            case MappingNode mapping -> mapping.getValue().stream().flatMap(pair -> {
                var key = YamlText.scalar(pair.getKeyNode());
                return Stream.concat(Stream.of(new Mention(KEY, key)),
                        NO_NAMES.contains(key) ? Stream.empty() : mentions(key, pair.getValueNode()));
            });
            case SequenceNode list -> list.getValue().stream().flatMap(one -> mentions(under, one));
            default -> Stream.of(new Mention(under, YamlText.scalar(node)));
        };
    }

    private record Mention(String under, String name) {

        private boolean is(String where, String what) {
            return under.equals(where) && name.equals(what);
        }

    }

}
