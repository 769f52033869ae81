package org.tearsheet.library;

/** A draft was thrown away. Told within the transaction that did it. */
public record EditionDiscarded(EditionId edition, DocumentKind kind, Language language, int number,
        EditionFacts before) {
}
