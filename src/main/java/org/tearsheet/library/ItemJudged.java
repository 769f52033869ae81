package org.tearsheet.library;

import java.util.Optional;

import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;

/**
 * A reviewer answered an item for an edition, or confirmed what was answered. Told within
 * their transaction.
 *
 * @param facts the edition as it stands
 * @param item its number on the score sheet
 * @param before the answer until then; empty for the first
 */
public record ItemJudged(EditionId edition, EditionFacts facts, Language language, int number, Instrument instrument,
        String item, Optional<Answer> before, Answer answer) {
}
