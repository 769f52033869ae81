package org.tearsheet.interop.infobutton;

import org.tearsheet.library.Language;
import org.tearsheet.security.Actor;

/**
 * For whom a topic is answered; all that decides what is said of it.
 *
 * @param clinician whether a clinician reads it
 * @param phones whether there is a page for a patient's phone
 */
record View(Language language, boolean clinician, Actor.Kind caller, boolean phones) {

    /** Talking points are for those the clinic knows. */
    boolean talks() {
        return clinician && (caller == Actor.Kind.PERSON || caller == Actor.Kind.PROGRAM);
    }

}
