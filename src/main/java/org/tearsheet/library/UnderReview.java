package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.tearsheet.quality.QualityReport;

/**
 * An edition in review with all that a reviewer needs to decide.
 *
 * @param live the text that is published now; empty for the first edition
 * @param sources what it rests on, the most important first
 */
public record UnderReview(ReviewRow row, EditionSeen seen, EditionDraft draft, Optional<EditionDraft> live,
        List<Source> sources, QualityReport report, Obstacles obstacles) {

    public UnderReview {
        sources = List.copyOf(sources);
    }

    /** The text by parts; none for a checklist. */
    public List<Section> sections() {
        return Body.parse(row.kind(), row.language(), draft.body());
    }

}
