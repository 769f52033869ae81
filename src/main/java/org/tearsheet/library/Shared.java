package org.tearsheet.library;

import java.util.Optional;

/**
 * A phrase or a code of a topic that leads to another topic as well.
 *
 * @param language of a phrase; empty for a code
 * @param title the plain English title of the other topic
 */
public record Shared(Optional<Language> language, String what, String title) {

    public boolean isCode() {
        return language.isEmpty();
    }

}
