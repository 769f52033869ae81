package org.tearsheet.security;

/** Why somebody may not decide about texts today. */
public enum CredentialObstacle {

    /** Their credential is not valid any more. */
    EXPIRED,
    /** None is on record, and the clinic asks for one. */
    MISSING

}
