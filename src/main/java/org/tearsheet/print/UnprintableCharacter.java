package org.tearsheet.print;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/** A text holds a character that none of the fonts on paper can draw. */
public class UnprintableCharacter extends RuntimeException {

    private final int codePoint;

    UnprintableCharacter(int codePoint) {
        super("No font on paper has the character %s (U+%04X %s)%s".formatted(Character.toString(codePoint), codePoint,
                Character.getName(codePoint),
                script(codePoint, Locale.ENGLISH).map(", and paper cannot be set in %s"::formatted).orElse("")));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }

    /**
     * The script of the character, in this language, if paper cannot be set in that
     * script at all; empty for a character that is missing from a script it can.
     */
    public Optional<String> script(Locale language) {
        return script(codePoint, language);
    }

    private static Optional<String> script(int codePoint, Locale language) {
        var script = UnicodeScript.of(codePoint);
        return switch (script) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, HAN, COMMON, INHERITED, UNKNOWN -> Optional.empty();
            default -> Optional.of(ScriptNames.of(script, language));
        };
    }

}
