package org.tearsheet.library;

/**
 * What of a topic is live is another text now. Told once for all that changed together,
 * within the transaction that changed it.
 */
public record LiveTextsChanged(TopicId topic) {
}
