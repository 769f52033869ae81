package org.tearsheet.library;

import java.util.Optional;

/**
 * A topic's titles, synonyms or codes are new. Told within the transaction that changed
 * them.
 *
 * @param before empty for a topic that is new
 */
public record TopicChanged(TopicId topic, Optional<TopicDraft> before, TopicDraft after) {
}
