package org.tearsheet.library;

/** A reviewer of the clinic approved starter text. Told within their transaction. */
public record StarterApproved(EditionId edition, DocumentKind kind, Language language, int number, EditionFacts before,
        EditionFacts after) {
}
