package org.tearsheet.library;

import java.util.Optional;

/**
 * An edition came to stand somewhere else on its way. Told within the transaction that
 * moved it.
 *
 * @param topic empty for the checklist
 * @param note what changed, or why it was returned or withdrawn
 */
public record EditionMoved(EditionId edition, Optional<TopicId> topic, DocumentKind kind, Language language, int number,
        EditionState to, String note) {
}
