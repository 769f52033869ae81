package org.tearsheet.library;

/** Where an edition stands in the order of records: by sheet, language and number. */
public record RecordPlace(int sheetNumber, String language, int number) {

    /** Before all of them. */
    public static final RecordPlace START = new RecordPlace(0, "", 0);

    public static RecordPlace of(EditionRecord edition) {
        return new RecordPlace(edition.sheetNumber(), edition.language().tag(), edition.number());
    }

}
