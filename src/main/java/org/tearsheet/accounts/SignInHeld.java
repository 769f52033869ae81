package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/**
 * Somebody's name was tried in vain so often that nobody may try it for a while. Told
 * when waiting begins, when it is as long as it gets, and when one try a day is left.
 *
 * @param failures in a row
 */
public record SignInHeld(PersonId person, String username, int failures) {
}
