package org.tearsheet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads whoever has signed out here to where the provider signs out, and from there back
 * to the sign-in screen; others, and where the provider has no such address, to where
 * they always were led. The session is over before.
 */
class SignOutThere extends OidcClientInitiatedLogoutSuccessHandler {

    /** Is given back by the provider, so that the sign-in screen says why. */
    static final String STATE = "state";

    static final String IDLE = "idle";

    private final boolean idle;

    /**
     * Asks no provider for where that is: it may be away, and nobody should wait.
     */
    SignOutThere(Provider provider, HomeAddress home, boolean idle, RedirectStrategy redirect, String elsewhere) {
        super(id -> Provider.ID.equals(id) ? provider.known().orElse(null) : null);
        this.idle = idle;
        setPostLogoutRedirectUri(home.at("/login"));
        setDefaultTargetUrl(elsewhere);
        setRedirectStrategy(redirect);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication person) {
        var target = super.determineTargetUrl(request, response, person);
        return idle && target.contains("post_logout_redirect_uri=") ? "%s&%s=%s".formatted(target, STATE, IDLE)
                : target;
    }

}
