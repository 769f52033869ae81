package org.tearsheet.print;

/**
 * A form made for one patient. Nobody keeps it but who asked for it.
 *
 * @param fileName says what kind of form it is, never more
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares forms
public record PrintedForm(String fileName, byte[] pdf) implements PrintedPdf {
}
