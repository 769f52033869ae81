package org.tearsheet.quality;

import java.util.Locale;

/** What an instrument gives points for, and from how many in a hundred a text passes. */
public enum Scale {

    CLEAR_COMMUNICATION(90), UNDERSTANDABILITY(70), ACTIONABILITY(70);

    private final int pass;

    Scale(int pass) {
        this.pass = pass;
    }

    /** The least percentage with which a text passes. */
    public int pass() {
        return pass;
    }

    public String label(Locale reader) {
        return InstrumentTexts.say(reader, "scale." + name());
    }

}
