package org.tearsheet.exchange;

import java.util.UUID;

/** A pack was taken into the library. Told within the transaction that took it. */
public record PackLoaded(UUID id, String name, String version) {
}
