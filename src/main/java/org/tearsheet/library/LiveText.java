package org.tearsheet.library;

import java.time.LocalDate;

/**
 * The published edition of a text, printed today or not.
 *
 * @param daysLeft until its review date; negative once that is past
 * @param printed whether it may be printed today
 * @param mine whether whoever asks wrote some of it
 */
public record LiveText(EditionSeen seen, LocalDate published, LocalDate reviewDue, int daysLeft, int graceDays,
        boolean printed, boolean unreviewedStarter, boolean mine) {

    public DueStep step() {
        return DueStep.of(daysLeft, graceDays);
    }

    /** The last day on which it is printed if nobody reviews it. */
    public LocalDate graceEnds() {
        return reviewDue.plusDays(graceDays);
    }

}
