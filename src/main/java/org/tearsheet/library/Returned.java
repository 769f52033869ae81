package org.tearsheet.library;

import java.time.LocalDate;

/** Who gave an edition back to its authors, when and why. */
public record Returned(String by, LocalDate on, String reason) {
}
