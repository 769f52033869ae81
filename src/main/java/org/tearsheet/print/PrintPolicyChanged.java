package org.tearsheet.print;

/** An administrator changed how the clinic prints. */
public record PrintPolicyChanged(PrintPolicy before, PrintPolicy after) {
}
