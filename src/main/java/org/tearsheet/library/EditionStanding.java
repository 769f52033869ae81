package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How paper of an edition stands today. It names the topic by its id alone, so that it
 * can be told to anybody.
 *
 * @param since when it was superseded or withdrawn, or its original moved on
 * @param replaced whether another edition of the same text may be handed out instead
 */
public record EditionStanding(TopicId topic, Language language, int number, LocalDate published, LocalDate reviewDue,
        Verdict verdict, Optional<LocalDate> since, boolean replaced) {

    /** What to do with such paper. */
    public enum Verdict {

        /** It may be handed out. */
        CURRENT,

        /** Past its review date, but still within the days of grace. */
        REVIEW_DUE,

        /** Past its review date and no longer printed. */
        OVERDUE,

        /** A translation that is no longer printed, because its original moved on. */
        BEHIND,

        /** In a language that is no longer offered. */
        NOT_OFFERED,

        SUPERSEDED,

        /** Withdrawn, or the translation of a text that was. */
        WITHDRAWN;

        public boolean mayBeHandedOut() {
            return this == CURRENT || this == REVIEW_DUE;
        }

    }

}
