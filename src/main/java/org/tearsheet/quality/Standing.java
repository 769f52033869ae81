package org.tearsheet.quality;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an item stands for one text.
 *
 * @param answer what was counted or judged, or is proposed; absent while nobody knows
 * @param where passages that led to the answer, if it rests on any
 */
public record Standing(Item item, Basis basis, @Nullable Answer answer, List<Place> where) {

    public Standing {
        where = List.copyOf(where);
    }

    /** Whether the answer counts. */
    public boolean isSettled() {
        return basis == Basis.COUNTED || basis == Basis.FOLLOWS || basis == Basis.JUDGED;
    }

    /** Whether the point is lost, so that the text has to be mended. */
    public boolean fails() {
        return isSettled() && answer == Answer.NO && item.isScored();
    }

    boolean is(Answer settled) {
        return isSettled() && answer == settled;
    }

    /** What an answer rests on. */
    public enum Basis {

        /** The text alone shows it. */
        COUNTED,

        /** The answer to another item leaves no other. */
        FOLLOWS,

        /** A reviewer said so. */
        JUDGED,

        /** A reviewer said so of an earlier text, and must confirm it. */
        STALE,

        /** The text suggests it, and a reviewer must confirm or correct it. */
        PROPOSED,

        /** A reviewer must answer it. */
        OPEN

    }

}
