package org.tearsheet.interop.sheets;

import java.util.Comparator;
import java.util.HashMap;
import java.util.PriorityQueue;
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

    /**
     * Each topic once, the best first. Only what is taken of it is put in order: a code
     * may fit hundreds of topics of which a few are answered.
     */
    public static Stream<Match> best(Stream<Match> all) {
        var once = new HashMap<Integer, Match>();
        all.forEach(match -> once.merge(match.sheetNumber(), match,
                (known, other) -> other.percent() > known.percent() ? other : known));
        var best = new PriorityQueue<>(Math.max(1, once.size()), BEST_FIRST);
        best.addAll(once.values());
        return Stream.generate(best::remove).limit(once.size());
    }

}
