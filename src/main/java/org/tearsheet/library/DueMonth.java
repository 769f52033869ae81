package org.tearsheet.library;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How many published texts fall due in a month, from today on.
 *
 * @param month empty for all whose review date is past
 */
public record DueMonth(Optional<YearMonth> month, int texts) {
}
