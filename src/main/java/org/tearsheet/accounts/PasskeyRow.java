package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.Optional;

/** A passkey, as its owner sees it. */
public record PasskeyRow(PasskeyId id, String name, LocalDate addedOn, Optional<LocalDate> lastUsedOn) {
}
