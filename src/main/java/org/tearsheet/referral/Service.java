package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A local service. What is not known of it is empty.
 *
 * @param languages tags of the languages spoken there, such as {@code en, es}
 * @param verifiedOn when somebody last made sure that all of this is right
 */
public record Service(ServiceId id, long version, DestinationCode destination, String name, String phone, String hours,
        String address, String languages, String cost, String notes, Optional<LocalDate> verifiedOn) {

    /** After so many days somebody has to make sure again. */
    public static final int VERIFIED_FOR_DAYS = 90;

    /** Whether it may be printed: somebody made sure of it lately. */
    public boolean isVerified(LocalDate today) {
        return verifiedOn.filter(day -> !day.isAfter(today) && !day.plusDays(VERIFIED_FOR_DAYS).isBefore(today))
            .isPresent();
    }

    public ServiceSeen seen() {
        return new ServiceSeen(id, version);
    }

    ServiceKey key() {
        return new ServiceKey(destination, name);
    }

}
