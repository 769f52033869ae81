package org.tearsheet.security;

/** Somebody wanted to decide about a text whose credential does not allow it today. */
public class CredentialRefused extends RuntimeException {

    private final CredentialObstacle obstacle;

    public CredentialRefused(CredentialObstacle obstacle) {
        super("The credential of the reviewer is " + obstacle);
        this.obstacle = obstacle;
    }

    public CredentialObstacle obstacle() {
        return obstacle;
    }

}
