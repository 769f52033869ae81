package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is on record of an edition that was published once, live or not. It has no word of
 * its text.
 *
 * @param sheetNumber the neutral number of its topic, 0 for the checklist
 * @param live whether it may be printed and answered today
 * @param hash of its title and text, in hexadecimal (SHA-256)
 * @param ended the day it was superseded or withdrawn
 * @param replaced the edition that it superseded
 */
public record EditionRecord(EditionId id, int sheetNumber, DocumentKind kind, Language language, int number,
        EditionState state, boolean live, String hash, LocalDate published, LocalDate reviewDue,
        Optional<LocalDate> ended, Optional<EditionId> replaced) {
}
