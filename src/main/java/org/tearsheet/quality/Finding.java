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
 * @param kind what is at stake, so that unsafe advice never drowns in matters of style
 * @param line the line of the text, counted from 1
 * @param passage the words in question
 */
public record Finding(String check, Kind kind, int line, String passage, Function<Locale, String> reason) {

    static Finding of(Check check, int line, String passage, Object... values) {
        return new Finding(check.name(), check.kind, line, passage, reader -> check.say(reader, values));
    }

    /**
     * A character that no font on paper has, and what it is called.
     */
    public static Finding unprintable(int line, List<String> character) {
        return of(Check.UNPRINTABLE, line, "", character.toArray());
    }

    /** What is wrong and how to mend it, in the language of whoever mends it. */
    public String say(Locale reader) {
        return reason.apply(reader);
    }

    @Override
    public String toString() {
        return "line %d, %s: %s \"%s\"".formatted(line, check, say(Locale.ENGLISH), passage);
    }

    private static Locale language(Locale reader) {
        return reader.getLanguage().equals("es") ? reader : Locale.ENGLISH;
    }

    private static String text(Locale reader, String key) {
        return ResourceBundle.getBundle("org.tearsheet.quality.findings", language(reader)).getString(key);
    }

    /** What is counted rather than matched. */
    enum Check {

        HARD_TO_READ(Kind.READABILITY), HARD_TO_READ_IN_SPANISH(Kind.READABILITY), LONG_SENTENCES(Kind.READABILITY),
        LONG_SENTENCE(Kind.READABILITY), LONG_LIST(Kind.STRUCTURE), LIST_IN_A_LIST(Kind.STRUCTURE),
        NOTHING_TO_DO(Kind.STRUCTURE), TABLE_IN_THE_TEXT(Kind.STRUCTURE), FIGURES(Kind.CLAIM),
        FIGURE_WITHOUT_CAUTION(Kind.CLAIM), OTHER_PARTS(Kind.TRANSLATION), OTHER_POINTS(Kind.TRANSLATION),
        OTHER_HEADINGS(Kind.TRANSLATION), UNPRINTABLE(Kind.PAPER), LONG_WORD(Kind.PAPER), LONG_HEADING(Kind.PAPER),
        DEEP_LIST(Kind.PAPER), WIDE_TABLE(Kind.PAPER);

        private final Kind kind;

        Check(Kind kind) {
            this.kind = kind;
        }

        String say(Locale reader, Object... values) {
            return new MessageFormat(text(reader, name()), language(reader)).format(values);
        }

    }

    /** What is at stake, the gravest first. */
    public enum Kind {

        /** Advice that may harm whoever follows it. */
        UNSAFE_ADVICE,

        /** Words that blame, shame, press or leave somebody out: not trauma-informed. */
        HURTFUL_WORDING,

        /** A claim or a figure that the evidence does not carry. */
        CLAIM,

        READABILITY, STRUCTURE,

        /** What a page has no room for, or no letter. */
        PAPER,

        TRANSLATION;

        /** The kind of a rule of wording, by the letter its id begins with. */
        static Kind ofRule(String id) {
            return switch (id.charAt(0)) {
                case 'U' -> UNSAFE_ADVICE;
                case 'V' -> HURTFUL_WORDING;
                case 'E' -> CLAIM;
                default -> throw new IllegalArgumentException("A rule of wording begins with U, V or E, not " + id);
            };
        }

        public String label(Locale reader) {
            return text(reader, "KIND." + name());
        }

    }

}
