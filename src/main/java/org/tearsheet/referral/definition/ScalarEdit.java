package org.tearsheet.referral.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tearsheet.referral.definition.YamlText.Found;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Puts single values in the place of others. */
class ScalarEdit {

    private final YamlText yaml;

    ScalarEdit(YamlText yaml) {
        this.yaml = yaml;
    }

    /** A style that cannot carry a value gives way to quotes. */
    Definition changed(Map<Place, String> values) {
        return read(Splice.apply(yaml.text(), splices(values, false)), values)
            .orElseGet(() -> Definition.of(Splice.apply(yaml.text(), splices(values, true))));
    }

    private static Optional<Definition> read(String text, Map<Place, String> values) {
        try {
            var definition = Definition.of(text);
            return Optional.of(definition)
                .filter(_ -> values.entrySet()
                    .stream()
                    .allMatch(value -> definition.value(value.getKey()).filter(value.getValue()::equals).isPresent()));
        }
        catch (UnreadableDefinition ex) {
            return Optional.empty();
        }
    }

    private List<Splice> splices(Map<Place, String> values, boolean quoted) {
        var splices = new ArrayList<Splice>();
        values.forEach((place, value) -> yaml.find(place).ifPresent(found -> {
            if (found.node() instanceof ScalarNode scalar && !scalar.getValue().equals(value)) {
                splices.add(splice(found, scalar, value, quoted));
            }
        }));
        return splices;
    }

    private Splice splice(Found found, ScalarNode scalar, String value, boolean quoted) {
        int start = yaml.start(scalar);
        int column = yaml.column(found.key() == null ? start : yaml.start(found.key()));
        var written = quoted ? YamlWriter.quoted(value, found.inFlow())
                : YamlWriter.scalar(value, scalar, found.inFlow(), column);
        return new Splice(start, yaml.end(scalar), written);
    }

}
