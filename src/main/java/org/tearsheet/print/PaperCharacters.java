package org.tearsheet.print;

import java.util.SortedMap;
import java.util.TreeMap;

/** Tells, before anything is printed, whether paper can carry a text. */
public final class PaperCharacters {

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

}
