package org.tearsheet.library;

/** A source stays because something rests on it. */
public class SourceInUse extends RuntimeException {

    private final int editions;

    SourceInUse(String key, int editions) {
        super("The source %s stays: %d editions rest on it".formatted(key, editions));
        this.editions = editions;
    }

    /**
     * How many editions rest on it; 0 if a review without a change or an unsaved draft
     * names it.
     */
    public int editions() {
        return editions;
    }

}
