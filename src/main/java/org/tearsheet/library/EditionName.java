package org.tearsheet.library;

/**
 * What an edition is called in lists, whatever has become of it.
 *
 * @param sheetNumber the neutral number of its topic, 0 for the checklist
 * @param title of its topic, as it is today
 */
public record EditionName(int sheetNumber, String title, DocumentKind kind, Language language) {
}
