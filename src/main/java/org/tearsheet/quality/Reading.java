package org.tearsheet.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a clue says about an item.
 *
 * @param answer absent if the text does not tell
 * @param certain whether the answer stands without a reviewer
 * @param where the passages that speak for the answer
 */
record Reading(@Nullable Answer answer, boolean certain, List<Place> where) {

    static final Reading NOTHING = new Reading(null, false, List.of());

    static Reading certain(Answer answer) {
        return new Reading(answer, true, List.of());
    }

    static Reading certain(Answer answer, List<Place> where) {
        return new Reading(answer, true, where);
    }

    static Reading proposed(Answer answer) {
        return new Reading(answer, false, List.of());
    }

    static Reading proposed(Answer answer, List<Place> where) {
        return new Reading(answer, false, where);
    }

}
