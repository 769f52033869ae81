package org.tearsheet.exchange;

import java.util.Map;

/**
 * What an administrator decided about a pack; about all else, what is usual.
 *
 * @param sheetNumbers for new topics, by slug
 */
public record Decisions(Map<Place, Choice> choices, Map<String, Integer> sheetNumbers) {

    public static final Decisions USUAL = new Decisions(Map.of(), Map.of());

    public Decisions {
        choices = Map.copyOf(choices);
        sheetNumbers = Map.copyOf(sheetNumbers);
    }

    Choice about(String topic, TopicPreview preview) {
        return choices.getOrDefault(Place.of(topic), preview.fate().choices().getFirst());
    }

    Choice about(String topic, TextPreview preview) {
        var choice = choices.get(Place.of(topic, preview.kind(), preview.language()));
        return choice != null && preview.choices().contains(choice) ? choice : preview.choices().getFirst();
    }

}
