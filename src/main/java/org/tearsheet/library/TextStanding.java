package org.tearsheet.library;

import java.time.Instant;
import java.util.Optional;

/**
 * How a document stands here in one language.
 *
 * @param newest the number of its newest edition
 * @param open whether that is a draft or in review
 * @param published the edition that is out
 * @param present the newest edition that is no draft: out, or withdrawn
 * @param starter the newest that came with the starter pack
 */
public record TextStanding(DocumentId document, DocumentKind kind, Language language, int newest, boolean open,
        Optional<EditionId> published, Optional<EditionDraft> present, Optional<Delivered> starter) {

    /** A text as it came, and when. */
    public record Delivered(EditionDraft text, Instant at) {

    }

}
