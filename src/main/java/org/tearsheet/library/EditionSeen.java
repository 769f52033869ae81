package org.tearsheet.library;

/**
 * An edition in the state in which somebody saw it; acts on it are refused when it has
 * changed since.
 */
public record EditionSeen(EditionId id, int number, EditionState state, long version) {
}
