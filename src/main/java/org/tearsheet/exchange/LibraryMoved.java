package org.tearsheet.exchange;

/**
 * Somebody changed the library after a pack was examined. Nothing of the pack was taken;
 * it has to be examined again.
 */
public class LibraryMoved extends RuntimeException {

    LibraryMoved(String topic) {
        super("Not as it was examined: " + topic);
    }

    /** Somebody was faster by a moment, and the database said so. */
    LibraryMoved(Throwable cause) {
        super("Changed while the pack was taken", cause);
    }

}
