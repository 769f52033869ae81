package org.tearsheet.referral.definition;

/**
 * What an entry can have.
 *
 * @param isRequired whether the entry cannot be without it
 */
public record Field(String key, Shape shape, boolean isRequired) {

    static Field needed(String key, Shape shape) {
        return new Field(key, shape, true);
    }

    static Field optional(String key, Shape shape) {
        return new Field(key, shape, false);
    }

    /** What stands in it, and so how it is edited. */
    public enum Shape {

        /** Words somebody reads; they differ from language to language. */
        WORDS,

        /** The same, of several lines. */
        LONG_WORDS,

        /** Words by code, such as those of the answers. */
        LABELS,

        NUMBER, FLAG, GROUP, URGENCY,

        /** A name that nobody changes once it is there. */
        NAME,

        /** A list of destinations, items or sources. */
        DESTINATIONS, ITEMS, SOURCES,

        /** A condition, or what has conditions in it. */
        CONDITION

    }

}
