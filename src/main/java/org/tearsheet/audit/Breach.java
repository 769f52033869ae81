package org.tearsheet.audit;

/**
 * Where the chain does not hold first.
 *
 * @param sequence the entry it is about
 */
public record Breach(long sequence, Kind kind) {

    /** What is wrong there. */
    public enum Kind {

        /** There is no such entry, but there are later ones. */
        MISSING,
        /** What it says does not fit its hash. */
        CHANGED,
        /** It does not name the hash of the entry before it. */
        UNLINKED,
        /** An entry was slipped in that has no place in the chain. */
        UNCHAINED,
        /** A head was written down for it, and the trail ends earlier. */
        CUT_OFF,
        /** A head was written down for it, and its hash is another one. */
        REPLACED

    }

}
