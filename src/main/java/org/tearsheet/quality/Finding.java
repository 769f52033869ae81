package org.tearsheet.quality;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * Something in a text that should be mended.
 *
 * @param check the check that found it; a rule of wording has the id of its rule
 * @param line the line of the text, counted from 1
 * @param passage the words in question
 */
public record Finding(String check, int line, String passage, Function<Locale, String> reason) {

    static Finding of(Check check, int line, String passage, Object... values) {
        return new Finding(check.name(), line, passage, reader -> check.say(reader, values));
    }

    /** What is wrong and how to mend it, in the language of whoever mends it. */
    public String say(Locale reader) {
        return reason.apply(reader);
    }

    @Override
    public String toString() {
        return "line %d, %s: %s \"%s\"".formatted(line, check, say(Locale.ENGLISH), passage);
    }

    /** What is counted rather than matched. */
    enum Check {

        HARD_TO_READ, HARD_TO_READ_IN_SPANISH, LONG_SENTENCES, LONG_SENTENCE, LONG_LIST, LIST_IN_A_LIST, NOTHING_TO_DO,
        TABLE_IN_THE_TEXT, FIGURES, FIGURE_WITHOUT_CAUTION, OTHER_PARTS, OTHER_POINTS, OTHER_HEADINGS;

        private static final List<String> LANGUAGES = List.of("en", "es");

        String say(Locale reader, Object... values) {
            var language = LANGUAGES.contains(reader.getLanguage()) ? reader : Locale.ENGLISH;
            var bundle = ResourceBundle.getBundle("org.tearsheet.quality.findings", language);
            return new MessageFormat(bundle.getString(name()), language).format(values);
        }

    }

}
