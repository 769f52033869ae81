package org.tearsheet.accounts;

import org.tearsheet.security.PersonId;

/**
 * Whoever runs the server lets an administrator in by password, whatever the rules say.
 */
public record WayBackOpened(PersonId person, String username) {
}
