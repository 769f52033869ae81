package org.tearsheet.exchange;

/**
 * What can be wrong with a pack. The sentence of each, for logs and for screens, is in
 * {@code flaws_en.properties} and {@code flaws_es.properties}.
 */
public enum PackFlaw {

    NO_ZIP, ZIP_TOO_LARGE, TOO_MANY_FILES, UNPACKED_TOO_LARGE, FILE_TOO_LARGE, FILE_TWICE, NAME_NOT_UTF8, PATH_ASTRAY,
    PATH_TOO_LONG, LINK, LINK_OUTSIDE, ENCRYPTED, PACKING, DAMAGED,

    MISSING, STRAY, FILE_NAME, NOT_UTF8, LANGUAGE,

    /** About it is what the parser says, in English. */
    NOT_YAML,

    EMPTY_FILE, NO_LIST, NO_PAIRS, NO_TEXT, KEY_TWICE, KEY_UNKNOWN, KEY_MISSING, VALUE_EMPTY, VALUE_NO_NUMBER,
    VALUE_NO_FLAG, VALUE_NO_LIST,

    PACK_NAME, PACK_VERSION, SOURCE_TWICE, SOURCE_KEY, SOURCE_YEAR, SOURCE_DOI,

    SLUG, SLUG_FOLDER, SHEET_NUMBER, SHEET_TAKEN, AUDIENCE, TAKE_HOME, SITUATION, TITLE, DISCREET_TITLE, SUMMARY,
    ENGLISH_TITLE, SYNONYM, SYNONYM_TAKEN, SYNONYM_NOT_SHARED, CODE_SYSTEM, CODE, CODE_TWICE, CODE_NOTE,

    FRONT_MATTER, TITLES_MISSING, REVIEW_MONTHS, SOURCE_UNLISTED, SOURCE_NAMED_TWICE,

    /** About it is a fault that the library finds in any text and says by itself. */
    TEXT,

    /** The same of a checklist's definition. */
    CHECKLIST

}
