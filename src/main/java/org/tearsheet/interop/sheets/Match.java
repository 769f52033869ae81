package org.tearsheet.interop.sheets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topic that fits what is looked for.
 *
 * @param percent how well; 100 for the very code
 * @param why the reason, as a key of the texts
 * @param found the topic's own code, empty if words led to it
 * @param asked what it was found by
 */
public record Match(int sheetNumber, int percent, String why, String found, String asked) {

    static final int THE_CODE = 100;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::percent)
        .reversed()
        .thenComparingInt(Match::sheetNumber);

    /** Each topic once, the best first. */
    public static List<Match> best(Stream<Match> all) {
        var best = new HashMap<Integer, Match>();
        all.forEach(match -> best.merge(match.sheetNumber(), match,
                (known, other) -> other.percent() > known.percent() ? other : known));
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

}
