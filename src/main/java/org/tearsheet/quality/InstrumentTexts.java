package org.tearsheet.quality;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the instruments, in our own words. */
class InstrumentTexts {

    private InstrumentTexts() {
    }

    static String say(Locale reader, String key) {
        var language = reader.getLanguage().equals("es") ? reader : Locale.ENGLISH;
        return ResourceBundle.getBundle("org.tearsheet.quality.instruments", language).getString(key);
    }

}
