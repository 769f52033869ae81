package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

/**
 * All about one text.
 *
 * @param rule empty as long as nobody has begun the document
 * @param sources what the published edition rests on, the most important first
 * @param history its newest editions, the newest first
 */
public record TextPage(TextRow row, Optional<ReviewRuleSeen> rule, List<Source> sources, List<PastEdition> history) {

    public TextPage {
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

}
