package org.tearsheet.library;

/**
 * A source as somebody saw it; a change to it is refused when it has changed since.
 */
public record SourceSeen(String key, long version) {
}
