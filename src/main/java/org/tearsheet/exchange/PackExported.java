package org.tearsheet.exchange;

import java.util.UUID;

/** An administrator asked for a pack of what is live. Told before it leaves. */
public record PackExported(UUID id, String name, String version, int topics) {
}
