package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/** Somebody proved who they are. Told before they get in. */
public record SignedIn(PersonId person, String username) {
}
