package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/**
 * Something happened to what a person has beside a password. Told within the transaction.
 */
public record FactorChanged(PersonId person, String username, Act act) {

    /** What happened. */
    public enum Act {

        PASSKEY_ADDED, PASSKEY_REMOVED, AUTHENTICATOR_ADDED, AUTHENTICATOR_REMOVED, RECOVERY_CODES_MADE,
        /** A code of the app was right. */
        CODE_USED, RECOVERY_CODE_USED,
        /** A code was wrong. */
        CODE_REFUSED

    }

}
