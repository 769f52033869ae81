package org.tearsheet.clinic;

/** For which paper a contact box is: the neutral one is for discreet paper. */
public enum ContactKind {

    NORMAL, NEUTRAL

}
