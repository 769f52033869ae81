package org.tearsheet.library.paste;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises points of a list that were typed, or that only look like a list. */
class Bullets {

    private static final Pattern TYPED_BULLET = Pattern.compile("\\s*[·•▪◦‣●○■□➢✓\\uF000-\\uF0FF–-][\\s\\p{Z}]+");

    /** A small o is a bullet before a wide space only; in Spanish it is a word. */
    private static final Pattern ROUND_BULLET = Pattern.compile("\\s*o(?:[\\t\\u00A0]|[\\s\\p{Z}]{2,})[\\s\\p{Z}]*");

    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(?:\\d{1,2}|[a-hA-H])[.)][\\s\\p{Z}]+");

    private Bullets() {
    }

    /** The mark that a paragraph begins with, if it makes it a point of a list. */
    static Optional<String> of(String paragraph) {
        for (var pattern : new Pattern[] { TYPED_BULLET, ROUND_BULLET, NUMBER }) {
            var matcher = pattern.matcher(paragraph);
            if (matcher.lookingAt()) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    static boolean isNumber(String mark) {
        return NUMBER.matcher(mark + " ").lookingAt();
    }

}
