package org.tearsheet.exchange;

import java.util.Optional;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;

/**
 * Something in a pack that is decided about: the description of a topic, or a text.
 *
 * @param topic the slug; empty for the checklist
 * @param text empty for the description
 */
public record Place(String topic, Optional<Text> text) {

    static final String CHECKLIST = "";

    public static Place of(String topic) {
        return new Place(topic, Optional.empty());
    }

    public static Place of(String topic, DocumentKind kind, Language language) {
        return new Place(topic, Optional.of(new Text(kind, language)));
    }

    /** Which text of a topic. */
    public record Text(DocumentKind kind, Language language) {

    }

}
