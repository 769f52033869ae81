package org.tearsheet.referral.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tearsheet.referral.definition.Field.Shape;

/** The parts of a definition, and what an entry of each can have, in that order. */
public enum Part {

    GENERAL("", "", Field.needed("title", Shape.WORDS), Field.needed("discreet", Shape.WORDS),
            Field.optional("sources", Shape.SOURCES), Field.optional("review-months", Shape.NUMBER)),

    PARAMETERS("parameters", "", Field.needed("value", Shape.NUMBER), Field.needed("says", Shape.WORDS)),

    ITEMS("items", "id", Field.needed("question", Shape.WORDS), Field.optional("help", Shape.LONG_WORDS),
            Field.needed("kind", Shape.NAME), Field.needed("group", Shape.GROUP), Field.optional("quick", Shape.FLAG),
            Field.optional("red-flag", Shape.FLAG), Field.optional("essential", Shape.FLAG),
            Field.optional("shown", Shape.CONDITION), Field.optional("answers", Shape.LABELS),
            Field.optional("tools", Shape.LABELS), Field.optional("from", Shape.NUMBER),
            Field.optional("to", Shape.NUMBER)),

    PRIVACY("privacy", "", Field.optional("says", Shape.WORDS), Field.needed("when", Shape.CONDITION),
            Field.needed("not-asked-after-all", Shape.CONDITION), Field.optional("must-ask", Shape.ITEMS),
            Field.optional("hidden-destinations", Shape.DESTINATIONS)),

    DERIVED("derived", "id", Field.optional("when", Shape.CONDITION), Field.optional("cases", Shape.CONDITION),
            Field.optional("otherwise", Shape.NAME)),

    DESTINATIONS("destinations", "code", Field.needed("name", Shape.WORDS), Field.needed("neutral", Shape.WORDS),
            Field.optional("says", Shape.LONG_WORDS), Field.optional("flags", Shape.LABELS)),

    HELD("held-by-hand", "destination", Field.needed("when", Shape.CONDITION)),

    RULES("rules", "id", Field.optional("when", Shape.CONDITION), Field.optional("urgency", Shape.URGENCY),
            Field.optional("destinations", Shape.DESTINATIONS), Field.optional("blocks", Shape.DESTINATIONS),
            Field.optional("blocks-if-offered", Shape.DESTINATIONS), Field.optional("notes", Shape.CONDITION),
            Field.optional("must-ask", Shape.CONDITION), Field.optional("disposition", Shape.CONDITION),
            Field.optional("says", Shape.WORDS), Field.optional("no-sheets", Shape.FLAG),
            Field.needed("rationale", Shape.LONG_WORDS), Field.optional("sources", Shape.SOURCES)),

    SHEETS("sheets", "topic", Field.needed("when", Shape.CONDITION), Field.optional("ask-first", Shape.FLAG)),

    OFFERS("offer", "topic", Field.needed("label", Shape.WORDS), Field.needed("when", Shape.CONDITION));

    /** Where the words of a label stand, if they are not the value itself. */
    static final Map<String, String> LABELS = Map.of("tools", "label", "flags", "says");

    private static final Set<Part> SINGLE = Set.of(GENERAL, PRIVACY);

    private final String key;

    private final String idKey;

    private final List<Field> fields;

    Part(String key, String idKey, Field... fields) {
        this.key = key;
        this.idKey = idKey;
        this.fields = List.of(fields);
    }

    String key() {
        return key;
    }

    /** The name under which an entry has its id; empty where the id is a name itself. */
    public String idKey() {
        return idKey;
    }

    public List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.key().equals(name)).findFirst();
    }

    /** The part that a place of an entry is in. */
    static Part of(Place place) {
        return Stream.of(values())
            .filter(part -> place.steps().size() > 1 && part.key.equals(place.steps().getFirst()))
            .findFirst()
            .orElse(GENERAL);
    }

    /** Whether entries can come, go and change places. */
    public boolean isList() {
        return !SINGLE.contains(this);
    }

    /** Whether it has a template for a new entry. */
    public boolean hasTemplate() {
        return this == ITEMS || this == RULES || this == PARAMETERS;
    }

}
