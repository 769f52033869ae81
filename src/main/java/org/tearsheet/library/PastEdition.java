package org.tearsheet.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one edition, until today.
 *
 * @param starter whether it was delivered and not written here
 * @param approvedBy the name of the reviewer; empty for starter text that nobody has
 * reviewed here
 * @param approvedAs the credential that reviewer had then; empty if none was on record
 * @param ended the day it was superseded or withdrawn
 */
public record PastEdition(EditionId id, int number, EditionState state, boolean starter, List<String> authors,
        String changeNote, LocalDate begun, Optional<String> approvedBy, Optional<ApprovedAs> approvedAs,
        Optional<LocalDate> published, Optional<LocalDate> reviewDue, Optional<LocalDate> ended,
        Optional<String> withdrawalReason, List<Renewal> renewals, List<Returned> returns) {

    public PastEdition {
        authors = List.copyOf(authors);
        renewals = List.copyOf(renewals);
        returns = List.copyOf(returns);
    }

}
