package org.tearsheet.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;

/**
 * A pack that cannot be taken, with every file and line that is wrong. Nothing of it was
 * loaded.
 */
public class BrokenPack extends RuntimeException {

    private final transient List<Fault> faults;

    BrokenPack(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BrokenPack(String file, int line, PackFlaw flaw, Object... about) {
        this(List.of(new Fault(file, line, flaw, List.of(about))));
    }

    /** Everything that is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line of the file, counted from 1; 0 for the file as a whole
     * @param about what the sentence names: words, numbers, or a fault of the text itself
     */
    public record Fault(String file, int line, PackFlaw flaw, List<Object> about) {

        public Fault {
            about = List.copyOf(about);
        }

        /** In English, for logs. */
        public String reason() {
            return say(Locale.ENGLISH);
        }

        /** In the reader's language, with what to do next where that is not plain. */
        public String say(Locale reader) {
            var language = Language.of(reader).locale();
            var sentence = ResourceBundle.getBundle("org.tearsheet.exchange.flaws", language).getString(flaw.name());
            return new MessageFormat(sentence, language).format(about.stream()
                .map(value -> value instanceof InvalidBody.Fault fault ? fault.say(reader) : value)
                .toArray());
        }

        @Override
        public String toString() {
            return line == 0 ? "%s: %s".formatted(file, reason()) : "%s, line %d: %s".formatted(file, line, reason());
        }

    }

}
