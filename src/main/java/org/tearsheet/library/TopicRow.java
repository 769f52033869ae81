package org.tearsheet.library;

/** One line of the list of topics. */
public record TopicRow(Slug slug, int sheetNumber, String title, String summary) {
}
