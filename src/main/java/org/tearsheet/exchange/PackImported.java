package org.tearsheet.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * An administrator took a pack; its texts became drafts. Told within the transaction that
 * took it.
 *
 * @param before the version of it that was taken last
 * @param digest SHA-256 of its zip
 */
public record PackImported(UUID id, String name, Optional<String> before, String version, String digest, int topics,
        int drafts) {
}
