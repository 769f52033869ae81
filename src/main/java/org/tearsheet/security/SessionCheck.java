package org.tearsheet.security;

/** Knows whose sessions are over before their time. */
public interface SessionCheck {

    /** Whether this person was disabled or signed out everywhere since they came in. */
    boolean isOver(SignedInPerson person);

}
