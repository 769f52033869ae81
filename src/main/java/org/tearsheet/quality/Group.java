package org.tearsheet.quality;

import java.util.Locale;

/**
 * Items that stand together on a score sheet, and the scale they count to. The Clear
 * Communication Index calls its four parts A to D.
 */
public enum Group {

    CORE(Scale.CLEAR_COMMUNICATION), BEHAVIOUR(Scale.CLEAR_COMMUNICATION), NUMBERS(Scale.CLEAR_COMMUNICATION),
    RISK(Scale.CLEAR_COMMUNICATION),

    CONTENT(Scale.UNDERSTANDABILITY), WORDS(Scale.UNDERSTANDABILITY), USE_OF_NUMBERS(Scale.UNDERSTANDABILITY),
    ORGANISATION(Scale.UNDERSTANDABILITY), LAYOUT(Scale.UNDERSTANDABILITY), VISUAL_AIDS(Scale.UNDERSTANDABILITY),
    ACTIONS(Scale.ACTIONABILITY);

    private final Scale scale;

    Group(Scale scale) {
        this.scale = scale;
    }

    public Scale scale() {
        return scale;
    }

    public String label(Locale reader) {
        return InstrumentTexts.say(reader, "group." + name());
    }

}
