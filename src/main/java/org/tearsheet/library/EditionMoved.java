package org.tearsheet.library;

import java.util.Optional;

/**
 * An edition came to stand somewhere else on its way, or its text changed. Told within
 * the transaction that moved it.
 *
 * @param topic empty for the checklist
 * @param before empty for an edition that is new
 * @param note what changed, or why it was returned or withdrawn
 */
public record EditionMoved(EditionId edition, Optional<TopicId> topic, DocumentKind kind, Language language, int number,
        Optional<EditionFacts> before, EditionFacts after, String note) {
}
