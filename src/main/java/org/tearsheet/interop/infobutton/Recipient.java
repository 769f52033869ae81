package org.tearsheet.interop.infobutton;

import java.util.Arrays;
import java.util.Locale;

/** Who reads the answer. */
enum Recipient {

    /** A patient, and whoever looks over their shoulder. */
    PAT,
    /** A clinician. */
    PROV,
    /** An insurer, who is told what a patient is. */
    PAYOR;

    /** Whoever it may be is told no more than a patient. */
    static Recipient of(String named) {
        var name = named.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(recipient -> recipient.name().equals(name)).findFirst().orElse(PAT);
    }

}
