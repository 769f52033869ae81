package org.tearsheet.print;

/** What the clinic may keep anybody from choosing. */
public enum PrintOption {

    PAPER, TEXT_SIZE, CONTACT, SIDES, SOURCES, DISCREET,
    /** Whether anything may be noted for a patient at all. */
    NOTE

}
