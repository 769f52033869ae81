package org.tearsheet.security;

/** Knows who must prove more than a password, and who can. */
public interface SecondFactor {

    /** Because of a role, or because they set it up themselves. */
    boolean isAskedOf(SignedInPerson person);

    /** Whether they have a passkey or an authenticator app, as of now. */
    boolean isSetUpBy(PersonId person);

}
