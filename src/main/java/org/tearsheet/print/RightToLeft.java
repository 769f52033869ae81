package org.tearsheet.print;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * Sets Arabic and Hebrew from right to left. {@link Directions} has given every passage
 * an element with its direction, so the engine has one run in each; what stands in a line
 * of it is put in order here, when the line is painted.
 */
final class RightToLeft implements BidiReorderer {

    /** Around what is read from left to right, Arabic digits included. */
    static final String STRAIGHT = "\u2066\u202D";

    static final String END_OF_STRAIGHT = "\u202C\u2069";

    /** What keeps a number on one line. */
    static final char JOINER = '\u2060';

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final String MARKS = "\u061C\u200C\u200D\u200E\u200F\u2060\u2066\u2067\u2068\u2069";

    private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

    RightToLeft() {
    }

    static void teach(PdfRendererBuilder builder) {
        builder.useUnicodeBidiSplitter(OneRun::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
    }

    static boolean isIn(String text) {
        return text.chars().anyMatch(RightToLeft::isLetter);
    }

    static boolean isLetter(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * Whether this invisible character orders or joins letters. Those that turn others
     * round by force are not among them.
     */
    static boolean isMark(int character) {
        return MARKS.indexOf(character) >= 0;
    }

    static String withoutMarks(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** The letters of a shape of them, as they are found in texts copied from a PDF. */
    static String letters(int codePoint) {
        var character = Character.toString(codePoint);
        return codePoint >= 0xFB1D && codePoint <= 0xFEFC ? Normalizer.normalize(character, Normalizer.Form.NFKC)
                : character;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var runs = IntStream.range(0, bidi.getRunCount()).boxed().toArray(Integer[]::new);
        var levels = new byte[runs.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var line = new StringBuilder(text.length());
        for (int run : runs) {
            var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            line.append(bidi.getRunLevel(run) % 2 == 0 ? part : reversed(part));
        }
        return withoutMarks(line.toString());
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String reversed(String run) {
        var reversed = new StringBuilder(run).reverse();
        for (int i = 0; i < reversed.length(); i++) {
            int bracket = MIRRORED.indexOf(reversed.charAt(i));
            if (bracket >= 0) {
                reversed.setCharAt(i, MIRRORED.charAt(bracket ^ 1));
            }
        }
        return reversed.toString();
    }

    private static final class OneRun implements BidiSplitter {

        private int length;

        private byte direction;

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            length = paragraph.length();
            direction = defaultDirection;
        }

        @Override
        public int countTextRuns() {
            return 1;
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            return new BidiTextRun(0, length, direction);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return isIn(paragraph) ? RTL : LTR;
        }

    }

}
