package org.tearsheet.library;

/** For whom a topic's handout is written. */
public enum Audience {

    PATIENT, PARTNER

}
