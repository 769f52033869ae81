package org.tearsheet.library;

/**
 * The review rule of a document as somebody saw it; changing it is refused when it has
 * changed since.
 */
public record ReviewRuleSeen(DocumentId document, long version, ReviewRule rule) {
}
