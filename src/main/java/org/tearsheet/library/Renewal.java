package org.tearsheet.library;

import java.time.LocalDate;
import java.util.List;

/**
 * Reviewed, no change: somebody read a published text again and let it stand.
 *
 * @param sources keys of the sources it was held against
 */
public record Renewal(String by, LocalDate on, String evidence, List<String> sources, LocalDate dueBefore,
        LocalDate dueAfter) {

    public Renewal {
        sources = List.copyOf(sources);
    }

}
