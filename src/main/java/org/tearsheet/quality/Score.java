package org.tearsheet.quality;

import java.util.List;

/**
 * The points of a text on one scale.
 *
 * @param possible points of all items that apply, answered or not
 * @param open items that a reviewer must still answer
 */
public record Score(Scale scale, int earned, int possible, int open) {

    static Score of(Scale scale, List<Standing> all) {
        var standings = all.stream().filter(standing -> standing.item().group().scale() == scale).toList();
        var scored = standings.stream()
            .filter(standing -> standing.item().isScored() && !standing.is(Answer.NOT_APPLICABLE))
            .toList();
        long earned = scored.stream().filter(standing -> standing.is(Answer.YES)).count();
        long open = standings.stream().filter(standing -> !standing.isSettled()).count();
        return new Score(scale, Math.toIntExact(earned), scored.size(), Math.toIntExact(open));
    }

    /** Points in a hundred; while items are open, the least it can come to. */
    public double percent() {
        return possible == 0 ? 0 : 100.0 * earned / possible;
    }

    /** Whether the text passes; never while an item is open. */
    public boolean passes() {
        return open == 0 && 100 * earned >= scale.pass() * possible && possible > 0;
    }

}
