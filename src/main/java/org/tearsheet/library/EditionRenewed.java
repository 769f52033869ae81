package org.tearsheet.library;

/**
 * Somebody reviewed a published edition and let it stand. Told within their transaction.
 */
public record EditionRenewed(EditionId edition, DocumentKind kind, Language language, int number, EditionFacts before,
        EditionFacts after, Evidence evidence) {
}
