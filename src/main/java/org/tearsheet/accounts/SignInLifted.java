package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/** An administrator lets somebody try again at once. */
public record SignInLifted(PersonId person, String username) {
}
