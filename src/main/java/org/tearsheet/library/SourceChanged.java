package org.tearsheet.library;

import java.util.Optional;

/**
 * The list of sources changed. Told within the transaction that changed it.
 *
 * @param before empty for a source that is new
 */
public record SourceChanged(Optional<Source> before, Source after) {
}
