package org.tearsheet.print;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives each Arabic letter the shape of its place in the word, as a character of its own:
 * the engine knows no other way to join them.
 */
final class ArabicLetters {

    private static final int LAM = 0x0644;

    private static final int LAM_WITH_ALEF = 0xFEF5;

    private static final int TATWEEL = 0x0640;

    private static final int SHADDA = 0x0651;

    /** A vowel, and the code under which the fonts have it at the height of a shadda. */
    private static final Map<Integer, Integer> LIFTED = Map.of(0x064E, 0x0618, 0x064F, 0x0619, 0x064B, 0x08F0, 0x064C,
            0x08F1);

    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    /** The shapes of each letter, and of lam with an alef under both of them. */
    private static final Map<String, Shapes> SHAPES = shapes();

    private final int[] text;

    private final StringBuilder joined = new StringBuilder();

    private ArabicLetters(String text) {
        this.text = text.codePoints().toArray();
    }

    static String joined(String text) {
        return new ArabicLetters(text).join();
    }

    private String join() {
        for (int i = 0; i < text.length; i++) {
            int alef = text[i] == LAM ? next(i) : text.length;
            var both = alef < text.length ? shapes(text[i], text[alef]) : Optional.<Shapes>empty();
            if (both.isPresent()) {
                joined.appendCodePoint(both.get().at(joinsBefore(i), false));
                appendMarks(i + 1, alef);
                i = alef;
            }
            else if (text[i] != NON_JOINER && text[i] != JOINER) {
                joined.appendCodePoint(shape(i));
            }
        }
        return joined.toString();
    }

    private int shape(int i) {
        if (isMark(text[i])) {
            return is(SHADDA, i - 1) || is(SHADDA, i + 1) ? LIFTED.getOrDefault(text[i], text[i]) : text[i];
        }
        return shapes(text[i]).map(shapes -> shapes.at(joinsBefore(i), joinsAfter(i))).orElse(text[i]);
    }

    private boolean joinsBefore(int i) {
        int before = i - 1;
        while (before >= 0 && isMark(text[before])) {
            before--;
        }
        return before >= 0 && reachesForward(text[before]) && reachesBack(text[i]);
    }

    private boolean joinsAfter(int i) {
        int after = next(i);
        return after < text.length && reachesForward(text[i]) && reachesBack(text[after]);
    }

    private int next(int i) {
        int next = i + 1;
        while (next < text.length && isMark(text[next])) {
            next++;
        }
        return next;
    }

    private void appendMarks(int from, int to) {
        for (int i = from; i < to; i++) {
            joined.appendCodePoint(shape(i));
        }
    }

    private boolean is(int character, int i) {
        return i >= 0 && i < text.length && text[i] == character;
    }

    private static boolean reachesForward(int letter) {
        return letter == TATWEEL || letter == JOINER
                || shapes(letter).filter(shapes -> shapes.at(Shapes.INITIAL) != 0).isPresent();
    }

    private static boolean reachesBack(int letter) {
        return letter == TATWEEL || letter == JOINER
                || shapes(letter).filter(shapes -> shapes.at(Shapes.FINAL) != 0).isPresent();
    }

    private static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static Optional<Shapes> shapes(int... letters) {
        return Optional.ofNullable(SHAPES.get(new String(letters, 0, letters.length)));
    }

    /** Unicode names every shape after its letter and place. */
    private static Map<String, Shapes> shapes() {
        var shapes = new HashMap<String, Shapes>();
        for (int shape = 0xFB50; shape <= 0xFEFC; shape++) {
            var name = Character.isDefined(shape) ? String.valueOf(Character.getName(shape)) : "";
            var letters = Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC);
            int place = Shapes.PLACES.indexOf(name.substring(name.lastIndexOf(' ', name.length() - 6) + 1));
            if (place >= 0 && (letters.length() == 1 || shape >= LAM_WITH_ALEF)) {
                shapes.computeIfAbsent(letters,
                        _ -> new Shapes(new int[Shapes.PLACES.size()])).codePoints[place] = shape;
            }
        }
        return Map.copyOf(shapes);
    }

    /** The characters of a letter, by place; 0 where it has none. */
    @SuppressWarnings("ArrayRecordComponent") // looked up, never compared
    private record Shapes(int[] codePoints) {

        static final List<String> PLACES = List.of("ISOLATED FORM", "FINAL FORM", "INITIAL FORM", "MEDIAL FORM");

        static final int FINAL = 1;

        static final int INITIAL = 2;

        int at(int place) {
            return codePoints[place];
        }

        int at(boolean joinsBefore, boolean joinsAfter) {
            return codePoints[(joinsBefore ? FINAL : 0) + (joinsAfter ? INITIAL : 0)];
        }

    }

}
