package org.tearsheet.security;

import java.util.function.Supplier;

/**
 * Calls of one caller's minute that this node has taken and may count down by itself.
 */
class Handful {

    private int left;

    private boolean lastWasEmpty;

    private long until;

    /** Nothing yet, as of now. */
    Handful(long now) {
        this.until = now;
    }

    /** Uses one, of the next handful where this one is used up or its minute is over. */
    synchronized boolean use(long now, Supplier<Taken> next) {
        if (now - until >= 0 || left == 0 && !lastWasEmpty) {
            var taken = next.get();
            left = taken.calls();
            lastWasEmpty = left == 0;
            until = taken.until();
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    /**
     * What was to be had: no calls at all once the minute's are used up.
     */
    record Taken(int calls, long until) {
    }

}
