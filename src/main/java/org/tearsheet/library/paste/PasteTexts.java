package org.tearsheet.library.paste;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for what became of something pasted. */
class PasteTexts {

    private PasteTexts() {
    }

    static String say(Locale reader, String key) {
        var language = reader.getLanguage().equals("es") ? reader : Locale.ENGLISH;
        return ResourceBundle.getBundle("org.tearsheet.library.paste", language).getString(key);
    }

}
