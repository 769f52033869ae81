package org.tearsheet.referral;

import java.util.Optional;

/**
 * A local service was added, changed, verified or removed. Told within the transaction
 * that did it.
 *
 * @param before empty for one that is new
 * @param after empty for one that is gone
 */
public record ServiceChanged(ServiceId service, Act act, Optional<Service> before, Optional<Service> after) {

    /** As it was known before, or is known now if it is new. */
    public String name() {
        return before.or(() -> after).map(Service::name).orElseThrow();
    }

    /** What was done. */
    public enum Act {

        ADDED, CHANGED, VERIFIED, REMOVED

    }

}
