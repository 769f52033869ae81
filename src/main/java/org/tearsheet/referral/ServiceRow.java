package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.Optional;

/** A service as a file tells it. */
public record ServiceRow(ServiceDraft draft, Optional<LocalDate> verifiedOn) {

    boolean says(Service service) {
        return draft.key().equals(service.key()) && draft.name().equals(service.name())
                && draft.phone().equals(service.phone()) && draft.hours().equals(service.hours())
                && draft.address().equals(service.address()) && draft.languages().equals(service.languages())
                && draft.cost().equals(service.cost()) && draft.notes().equals(service.notes())
                && verifiedOn.equals(service.verifiedOn());
    }

}
