package org.tearsheet.print;

/** A text holds a character that none of the fonts on paper can draw. */
public class UnprintableCharacter extends RuntimeException {

    private final int codePoint;

    UnprintableCharacter(int codePoint) {
        super("No font on paper has the character %s (U+%04X %s)".formatted(Character.toString(codePoint), codePoint,
                Character.getName(codePoint)));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }

}
