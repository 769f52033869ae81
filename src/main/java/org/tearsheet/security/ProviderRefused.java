package org.tearsheet.security;

import org.springframework.security.core.AuthenticationException;

/** The provider knows somebody who does not get in here. */
public class ProviderRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private final String username;

    /**
     * @param username of whom here; empty if it is nobody
     */
    public ProviderRefused(Reason reason, String username) {
        super("Refused: " + reason);
        this.reason = reason;
        this.username = username;
    }

    public Reason reason() {
        return reason;
    }

    String username() {
        return username;
    }

    /** Why they do not get in. */
    public enum Reason {

        /** The provider gives them nothing to do here. */
        NO_ROLE,
        /** The provider tells no user name that could be one here. */
        NO_NAME,
        /** Somebody here has their user name, and nobody has said that it is them. */
        TAKEN,
        /** An administrator has disabled them. */
        DISABLED

    }

}
