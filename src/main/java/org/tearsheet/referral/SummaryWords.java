package org.tearsheet.referral;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

import org.tearsheet.library.Language;

/** The fixed words of the summary in one language. */
class SummaryWords {

    private final Locale locale;

    private final ResourceBundle words;

    SummaryWords(Language language) {
        this.locale = language.locale();
        this.words = ResourceBundle.getBundle("org.tearsheet.referral.summary", locale);
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** A checklist may use codes of its own; these stand for themselves. */
    String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? say(key) : otherwise;
    }

    String say(Urgency urgency) {
        return say("urgency." + urgency);
    }

    Set<String> keys() {
        return words.keySet();
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
    }

}
