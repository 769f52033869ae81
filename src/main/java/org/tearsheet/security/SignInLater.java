package org.tearsheet.security;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Nobody may try now to sign in under this name, or from this address, whatever the
 * password is and whether there is such a person.
 */
public class SignInLater extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public SignInLater(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    /** How long to wait, in minutes begun. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

}
