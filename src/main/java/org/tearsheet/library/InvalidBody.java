package org.tearsheet.library;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A text that lacks a part, has one too many, or holds what paper cannot carry. */
public class InvalidBody extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidBody(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::reason).toList()));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the text; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line of the text, counted from 1
     * @param rule the rule that is broken, or a reason in words of its own
     */
    public record Fault(int line, String rule, List<String> about) {

        public Fault {
            about = List.copyOf(about);
        }

        /** A fault of a kind that no rule here knows, in English. */
        public Fault(int line, String reason) {
            this(line, reason, List.of());
        }

        /** In English, for files and logs. */
        public String reason() {
            return say(Locale.ENGLISH);
        }

        /** In the reader's language; a reason in words of its own stays as it is. */
        public String say(Locale reader) {
            var language = reader.getLanguage().equals("es") ? reader : Locale.ENGLISH;
            var rules = ResourceBundle.getBundle("org.tearsheet.library.faults", language);
            return rules.containsKey(rule) ? new MessageFormat(rules.getString(rule), reader).format(about.toArray())
                    : rule;
        }

    }

}
