package org.tearsheet.print;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.tearsheet.library.Language;

/** The fixed words of the sheet in one language. */
class SheetWords {

    private final Language language;

    private final Locale locale;

    private final ResourceBundle words;

    SheetWords(Language language) {
        this.language = language;
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle("org.tearsheet.print.sheet", locale);
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    Language language() {
        return language;
    }

    Set<String> keys() {
        return words.keySet();
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

}
