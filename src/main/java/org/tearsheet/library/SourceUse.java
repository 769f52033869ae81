package org.tearsheet.library;

/**
 * A text that rests on a source, by the edition of it that matters most: the published
 * one, else the one being written, else the last.
 */
public record SourceUse(TextKey text, int sheetNumber, String title, int number, EditionState state) {
}
