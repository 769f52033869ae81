package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

/**
 * A phrase or a code of a topic that leads to other topics as well.
 *
 * @param language of a phrase; empty for a code
 * @param titles the plain English titles of the other topics, by sheet number
 */
public record Shared(Optional<Language> language, String what, List<String> titles) {

    public Shared {
        titles = List.copyOf(titles);
    }

    public boolean isCode() {
        return language.isEmpty();
    }

}
