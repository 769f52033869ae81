package org.tearsheet.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Tells a screen that was locked where to go: a script asked, so it is told in a header.
 */
@Component
class IdleExit {

    private static final String HEADER = "Leave-To";

    private final SingleSignOn sso;

    private final SignOutThere there;

    IdleExit(SingleSignOn sso, Provider provider, HomeAddress home) {
        this.sso = sso;
        this.there = new SignOutThere(provider, home, true,
                (_, response, address) -> response.setHeader(HEADER, address), "/login?idle");
    }

    void show(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication left)
            throws IOException, ServletException {
        if (sso.isOn() && sso.signOut() && left != null) {
            there.onLogoutSuccess(request, response, left);
        }
    }

}
