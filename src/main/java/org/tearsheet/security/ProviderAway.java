package org.tearsheet.security;

import org.springframework.security.core.AuthenticationException;

/** The provider does not answer, or not as a provider does. */
class ProviderAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super("The provider does not answer", cause);
    }

}
