package org.tearsheet.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody gets in by password or passkey, whatever is typed. */
public class LocalSignInOff extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    public LocalSignInOff() {
        super("Local sign-in is off");
    }

}
