package org.tearsheet.quality;

/**
 * One paragraph, list item, heading or table cell, without its Markdown.
 *
 * @param line the line of the text on which it begins, counted from 1
 * @param prose whether it is read as sentences, unlike a heading or a table cell
 */
record Passage(int line, String text, boolean prose) {
}
