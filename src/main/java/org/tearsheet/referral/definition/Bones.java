package org.tearsheet.referral.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A definition without its words: what is the same in every language. */
class Bones {

    private final List<String> values = new ArrayList<>();

    private final Set<Place> words;

    Bones(Definition definition) {
        this.words = new HashSet<>(definition.words());
        add(Place.of(), definition.yaml().root());
    }

    private void add(Place place, Node node) {
        switch (node) {
            case MappingNode mapping -> mapping.getValue()
                .forEach(pair -> add(place.at(YamlText.scalar(pair.getKeyNode())), pair.getValueNode()));
            case SequenceNode list -> {
                for (var one : list.getValue()) {
                    var id = YamlText.id(one);
                    add(place.at(id.isEmpty() ? "-" : id), one);
                }
            }
            default -> values.add(place + "=" + (words.contains(place) ? "" : YamlText.scalar(node)));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bones bones && bones.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

}
