package org.tearsheet.library;

import java.util.Optional;

/**
 * Why a topic is not taken as it was written.
 *
 * @param language of the texts in which the fault is; empty where it is in none
 * @param detail who has it already, or the phrase that stands twice
 */
public record TopicFault(Reason reason, Optional<Language> language, String detail) {

    /** What is wrong. */
    public enum Reason {

        SLUG_TAKEN, NUMBER_TAKEN,
        /** Sheets with the number it had are out there. */
        NUMBER_ON_PAPER,
        /** Somebody who is no reviewer made paper on it easier to take home. */
        LESS_CAREFUL, DISCREET_IS_PLAIN, DISCREET_TAKEN, PHRASE_TWICE

    }

}
