package org.tearsheet.library;

/**
 * A topic's titles, synonyms or codes are new. Told within the transaction that changed
 * them.
 */
public record TopicChanged(TopicId topic, Slug slug) {
}
