package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/** Somebody left by signing out. */
public record SignedOut(PersonId person, String username) {
}
