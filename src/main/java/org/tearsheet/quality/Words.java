package org.tearsheet.quality;

import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;

/** Some words, with the places where one of them begins or ends. */
final class Words {

    private static final Pattern BOUNDARY = Pattern.compile("\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;

    private final int[] boundaries;

    private final BitSet letters = new BitSet();

    Words(String text) {
        this.text = text;
        this.boundaries = BOUNDARY.matcher(text).results().mapToInt(match -> match.start()).toArray();
        Arrays.stream(boundaries).filter(at -> at < text.length()).forEach(at -> letters.set(text.charAt(at)));
    }

    String text() {
        return text;
    }

    int[] boundaries() {
        return boundaries;
    }

    /** The characters that stand right behind one of these places. */
    BitSet letters() {
        return letters;
    }

}
