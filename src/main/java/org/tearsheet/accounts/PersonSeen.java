package org.tearsheet.accounts;

import java.io.Serializable;

import org.tearsheet.security.PersonId;

/** A person as somebody saw them before changing them. */
public record PersonSeen(PersonId id, long version) implements Serializable {
}
