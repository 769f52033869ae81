package org.tearsheet.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries somebody wants to see.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param label part of what the subject was called; empty for any
 */
public record AuditFilter(Optional<LocalDate> from, Optional<LocalDate> to, Optional<AuditActor> who, Optional<Act> act,
        String label) {

    /** All of them. */
    public static final AuditFilter NONE = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), "");

}
