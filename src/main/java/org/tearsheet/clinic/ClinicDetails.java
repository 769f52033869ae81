package org.tearsheet.clinic;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The profile as administrators see it.
 *
 * @param version says which text somebody saw
 * @param verifiedOn when somebody last made sure that a contact box is right; without
 * those that nobody did, or that changed since
 * @param logo the hash of its picture; empty if there is none
 */
public record ClinicDetails(long version, ClinicDraft draft, Map<ContactKind, LocalDate> verifiedOn,
        Optional<String> logo) {

    public ClinicDetails {
        verifiedOn = Map.copyOf(verifiedOn);
    }

}
