package org.tearsheet.print;

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

}
