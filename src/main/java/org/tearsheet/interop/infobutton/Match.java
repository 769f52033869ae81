package org.tearsheet.interop.infobutton;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A topic that fits what is looked for.
 *
 * @param percent how well; 100 for the very code
 * @param why the reason, as a key of the texts
 * @param found the topic's own code, empty if words led to it
 * @param asked what it was found by
 */
record Match(int sheetNumber, int percent, String why, String found, String asked) {

    static final int THE_CODE = 100;

    private static final int HUNDREDTHS = 2;

    Stream<Category> categories(boolean explained, Words words) {
        var relevance = BigDecimal.valueOf(percent, HUNDREDTHS).stripTrailingZeros().toPlainString();
        var score = Stream.of(new Category("relevanceScore", relevance));
        return explained
                ? Stream.concat(score, Stream.of(new Category("explanation", words.say("why." + why, found, asked))))
                : score;
    }

}
