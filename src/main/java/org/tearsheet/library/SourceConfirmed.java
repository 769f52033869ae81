package org.tearsheet.library;

/**
 * A reviewer has seen the source itself. Told within the transaction that wrote it down.
 */
public record SourceConfirmed(Source source) {
}
