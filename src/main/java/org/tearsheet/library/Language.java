package org.tearsheet.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the library speaks, named by its BCP 47 tag. */
public enum Language {

    ENGLISH("en"), SPANISH("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The languages of these tags, without those the library does not speak. */
    public static List<Language> all(String... tags) {
        return Arrays.stream(tags).map(Language::of).flatMap(Optional::stream).toList();
    }

    /**
     * The language of a reader's locale, English where the library does not speak theirs.
     */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }

}
