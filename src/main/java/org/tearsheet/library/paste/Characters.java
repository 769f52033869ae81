package org.tearsheet.library.paste;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Takes out the characters that word processors leave and nobody sees. */
class Characters {

    /** Soft hyphens, zero-width characters, marks of direction, other controls. */
    private static final Pattern UNSEEN = Pattern
        .compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\uFFFC]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\x0B\\x0C\\u0085\\u2028\\u2029]");

    private static final Pattern SPACE = Pattern.compile("[\\t\\p{Zs}]");

    /** Bullets of the fonts Symbol and Wingdings, in the private use area. */
    private static final Pattern BULLET_OF_A_FONT = Pattern.compile("[\\uF000-\\uF0FF]");

    private Characters() {
    }

    static String clean(String text) {
        var seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        var lines = LINE_BREAK.matcher(seen).replaceAll("\n").replace('\u2011', '-');
        return BULLET_OF_A_FONT.matcher(SPACE.matcher(lines).replaceAll(" ")).replaceAll("•");
    }

}
