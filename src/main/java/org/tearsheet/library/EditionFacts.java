package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What others may keep of an edition: where it stands, and its content by a hash alone.
 *
 * @param content SHA-256, in hexadecimal, of the title, the discreet title, the body and
 * the key of each source, each followed by a line feed
 * @param approved whether a reviewer of the clinic approved it
 */
public record EditionFacts(EditionState state, String title, String content, boolean approved,
        Optional<LocalDate> reviewDue) {
}
