package org.tearsheet.quality;

/**
 * Where in a text something stands.
 *
 * @param line the line of the text, counted from 1
 * @param passage the words in question, shortened
 */
public record Place(int line, String passage) {

    private static final int SHOWN = 80;

    static Place of(int line, String passage) {
        return new Place(line, passage.length() <= SHOWN ? passage : passage.substring(0, SHOWN) + "…");
    }

    static Place of(Passage passage) {
        return of(passage.line(), passage.text());
    }

}
