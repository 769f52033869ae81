package org.tearsheet.quality;

import java.util.regex.Pattern;

/** Some words, with the places where one of them begins or ends. */
final class Words {

    private static final Pattern BOUNDARY = Pattern.compile("\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;

    private final int[] boundaries;

    Words(String text) {
        this.text = text;
        this.boundaries = BOUNDARY.matcher(text).results().mapToInt(match -> match.start()).toArray();
    }

    String text() {
        return text;
    }

    int[] boundaries() {
        return boundaries;
    }

}
