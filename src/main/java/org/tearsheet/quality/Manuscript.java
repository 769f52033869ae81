package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;

/**
 * A text as it is examined.
 *
 * @param forPatients whether patients or their partners read it, and not only clinicians
 */
public record Manuscript(Locale language, boolean forPatients, List<Part> parts) {

    public Manuscript {
        parts = List.copyOf(parts);
    }

    /** What a part of a text is there for. */
    public enum Purpose {

        /** Says what something is or how to speak of it. */
        TELL,

        /** Says what the reader can do. */
        ADVISE,

        /** Quotes what nobody should say, so its words are wrong on purpose. */
        WARN_OF_WORDS,

        /** Is filled in by hand. */
        FORM

    }

    /**
     * One part.
     *
     * @param line the line of the text on which its Markdown begins, counted from 1
     */
    public record Part(Purpose purpose, int line, String markdown) {

    }

}
