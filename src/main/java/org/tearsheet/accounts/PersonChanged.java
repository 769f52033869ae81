package org.tearsheet.accounts;

import java.util.Optional;

import org.tearsheet.security.PersonId;

/**
 * Something changed about somebody who works here. Told within the transaction that
 * changed it.
 *
 * @param before empty for somebody new
 */
public record PersonChanged(PersonId person, String username, Act act, Optional<PersonFacts> before,
        PersonFacts after) {

    /** What happened. */
    public enum Act {

        INVITED, LINK_RENEWED, LINK_WITHDRAWN,
        /** By the person, through the link. */
        PASSWORD_SET,
        /** By the person, who knew the old one. */
        PASSWORD_CHANGED,
        /** By the person, who stays. */
        OTHER_SESSIONS_ENDED,
        /** The old one is forgotten, and a link lets them set another. */
        PASSWORD_RESET, ROLES_CHANGED, DISABLED, ENABLED, SESSIONS_ENDED, CREDENTIAL_CHANGED,
        /** Passkeys, app and recovery codes: a phone is lost. */
        FACTORS_TAKEN,
        /** Whom the provider presents under their user name is taken to be them, once. */
        PROVIDER_AWAITED,
        /** It has presented them; nothing else lets them in. */
        PROVIDER_LINKED,
        /** It does not let them in any more, and is not awaited to. */
        PROVIDER_LEFT,
        /** At a sign-in, to those that the provider gives. */
        ROLES_FOLLOWED

    }

}
