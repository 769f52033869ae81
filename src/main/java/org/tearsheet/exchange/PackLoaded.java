package org.tearsheet.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * A pack was taken into the library. Told within the transaction that took it.
 *
 * @param before the version of it that was loaded last
 * @param digest SHA-256 of its files
 */
public record PackLoaded(UUID id, String name, Optional<String> before, String version, String digest, int topics) {
}
