package org.tearsheet.library;

import java.time.Instant;

/**
 * What somebody was writing and has not saved.
 *
 * @param basedOn version of the edition that was open then
 */
public record WorkingCopy(DraftText text, long basedOn, Instant kept) {
}
