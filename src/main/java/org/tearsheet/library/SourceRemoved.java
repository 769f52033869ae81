package org.tearsheet.library;

/**
 * A source that nothing rested on is gone. Told within the transaction that removed it.
 */
public record SourceRemoved(Source source) {
}
