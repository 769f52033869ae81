package org.tearsheet.library;

/**
 * A topic as somebody saw it; a change to it is refused when it has changed since.
 *
 * @param starter whether its description came with the starter pack and the clinic never
 * changed it
 * @param printed whether something of it was ever published, so that its sheet number
 * stands on paper
 */
public record TopicSeen(TopicId id, long version, TopicDraft topic, boolean starter, boolean printed) {
}
