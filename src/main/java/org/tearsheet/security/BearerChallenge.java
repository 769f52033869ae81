package org.tearsheet.security;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Tells a program that it needs a token or another scope; the error page adds the
 * sentence.
 */
class BearerChallenge implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"Tearsheet\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
            throws IOException {
        refuse(response, HttpServletResponse.SC_UNAUTHORIZED,
                ex instanceof BadCredentialsException ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
            throws IOException {
        refuse(response, HttpServletResponse.SC_FORBIDDEN, CHALLENGE + ", error=\"insufficient_scope\"");
    }

    private static void refuse(HttpServletResponse response, int status, String challenge) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(status);
    }

}
