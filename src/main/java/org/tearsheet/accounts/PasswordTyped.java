package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/** Somebody who has signed in typed their password once more, rightly or not. */
public record PasswordTyped(PersonId person, String username, boolean right) {
}
