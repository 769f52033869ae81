package org.tearsheet.print;

/**
 * A printed edition.
 *
 * @param fileName says the sheet's number and language, never its topic
 * @param pdf shared by everybody who prints the same sheet; never to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares sheets
public record Sheet(String fileName, byte[] pdf) implements PrintedPdf {
}
