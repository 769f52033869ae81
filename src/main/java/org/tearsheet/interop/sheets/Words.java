package org.tearsheet.interop.sheets;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import org.tearsheet.library.Language;

/** The fixed words of an answer in one language. */
public class Words {

    private final Locale locale;

    private final ResourceBundle words;

    public Words(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle("org.tearsheet.interop.sheets.words", locale);
    }

    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

}
