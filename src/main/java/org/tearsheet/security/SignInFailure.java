package org.tearsheet.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the sign-in screen, which says why. It begins no session: whoever fails
 * often would fill the memory with them.
 */
class SignInFailure implements AuthenticationFailureHandler {

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException ex) throws IOException {
        redirect.sendRedirect(request, response, "/login?" + switch (ex) {
            case SignInLater later -> SignInView.WAIT + "=" + later.minutes();
            case LocalSignInOff _ -> SignInView.OFF;
            case AuthenticationServiceException _ -> SignInView.AWAY;
            default -> SignInView.ERROR;
        });
    }

}
