package org.tearsheet.library;

/**
 * A document is now to be reviewed at other times. Told within the transaction that
 * changed it.
 *
 * @param label what the document is on, for whoever reads it later
 */
public record ReviewRuleChanged(DocumentId document, DocumentKind kind, String label, ReviewRule before,
        ReviewRule after) {
}
