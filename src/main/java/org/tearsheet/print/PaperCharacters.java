package org.tearsheet.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.TextCheck;

/** Tells, before anything is printed, whether paper can carry a text. */
public final class PaperCharacters {

    private static final Locale SPANISH = Locale.of("es");

    private PaperCharacters() {
    }

    /**
     * Refuses a text that could not be printed as it is written.
     * @throws UnprintableCharacter naming the first character that no font on paper has
     */
    public static void check(String text) {
        PaperFonts.get().fit(text);
    }

    /** What could not be printed of a text: the first such character of each line. */
    public static SortedMap<Integer, UnprintableCharacter> unprintable(String text) {
        var found = new TreeMap<Integer, UnprintableCharacter>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                check(lines.get(i));
            }
            catch (UnprintableCharacter ex) {
                found.put(i + 1, ex);
            }
        }
        return found;
    }

    /** The first of them. */
    public static Optional<UnprintableCharacter> firstUnprintable(String text) {
        return unprintable(text).values().stream().findFirst();
    }

    /** The same, in words that a reader of either language has. */
    public static List<Fault> faults(String text) {
        return unprintable(text).entrySet().stream().map(found -> fault(found.getKey(), found.getValue())).toList();
    }

    private static Fault fault(int line, UnprintableCharacter character) {
        var codePoint = character.codePoint();
        return character.script(Locale.ENGLISH)
            .map(script -> new Fault(line, "unprintable.script",
                    List.of(script, character.script(SPANISH).orElse(script))))
            .orElseGet(() -> new Fault(line, TextCheck.UNPRINTABLE,
                    List.of(Character.toString(codePoint), "U+%04X".formatted(codePoint))));
    }

}
