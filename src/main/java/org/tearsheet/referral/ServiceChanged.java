package org.tearsheet.referral;

import java.util.List;

/**
 * A local service was added, changed, verified or removed. Told within the transaction
 * that did it.
 *
 * @param name as it was known before
 * @param fields what changed; empty unless the act is CHANGED
 */
public record ServiceChanged(ServiceId service, Act act, DestinationCode destination, String name,
        List<ServiceField> fields) {

    /** What was done. */
    public enum Act {

        ADDED, CHANGED, VERIFIED, REMOVED

    }

}
