package org.tearsheet.library;

/** Whether paper on a topic is safe to hand over, since somebody else may find it. */
public enum TakeHome {

    /** Handed over like any sheet. */
    FREE,

    /** The clinician asks first. */
    ASK,

    /** Read together in the room, unless the patient wants the paper. */
    READ_HERE;

    /** Whether the patient is asked before anything is printed. */
    public boolean isAskedFirst() {
        return this != FREE;
    }

}
