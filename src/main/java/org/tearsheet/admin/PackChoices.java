package org.tearsheet.admin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.exchange.Choice;
import org.tearsheet.exchange.Decisions;
import org.tearsheet.exchange.Fate;
import org.tearsheet.exchange.PackPreview;
import org.tearsheet.exchange.Place;
import org.tearsheet.exchange.TextPreview;
import org.tearsheet.exchange.TopicPreview;

/** What an administrator has decided about a pack so far. */
class PackChoices {

    private final PackPreview preview;

    private final Map<Place, Choice> choices = new HashMap<>();

    private final Map<String, Integer> numbers;

    private final Set<String> unsettled = new HashSet<>();

    PackChoices(PackPreview preview) {
        this.preview = preview;
        this.numbers = new HashMap<>(preview.proposed());
    }

    void choose(Place place, Choice choice) {
        choices.put(place, choice);
    }

    Choice chosen(Place place, Choice usual) {
        return choices.getOrDefault(place, usual);
    }

    /** The same for everything that is in conflict. */
    void chooseForConflicts(Choice choice) {
        for (var topic : preview.topics()) {
            if (topic.fate() == Fate.CONFLICT) {
                choose(Place.of(topic.slug()), choice);
            }
            topic.texts().forEach(text -> chooseForConflict(topic.slug(), text, choice));
        }
        preview.checklists().forEach(text -> chooseForConflict("", text, choice));
    }

    private void chooseForConflict(String topic, TextPreview text, Choice choice) {
        if (text.fate() == Fate.CONFLICT && text.choices().contains(choice)) {
            choose(Place.of(topic, text.kind(), text.language()), choice);
        }
    }

    /** The sheet number of a topic whose own is taken. */
    Optional<Integer> number(TopicPreview topic) {
        return Optional.ofNullable(numbers.get(topic.slug()));
    }

    /** Whether a topic may have this sheet number; if so, it has. */
    boolean number(TopicPreview topic, int number) {
        var others = new HashMap<>(numbers);
        others.remove(topic.slug());
        var free = number > 0 && !preview.taken().contains(number) && !new HashSet<>(others.values()).contains(number);
        if (free) {
            numbers.put(topic.slug(), number);
            unsettled.remove(topic.slug());
        }
        else {
            unsettled.add(topic.slug());
        }
        return free;
    }

    /** Whether every sheet number that was entered is free. */
    boolean isSettled() {
        return unsettled.isEmpty();
    }

    Decisions decisions() {
        return new Decisions(choices, numbers);
    }

}
