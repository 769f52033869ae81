package org.tearsheet.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs out, at their next request, whoever an administrator has sent away, and whose
 * last proof of who they are is too long ago. Not a bean: it belongs into the filter
 * chain of people.
 */
class EndedSessions extends OncePerRequestFilter {

    private final SessionCheck sessions;

    private final FactorCheck factors;

    private final SecurityContextHolderStrategy contexts;

    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    EndedSessions(SessionCheck sessions, FactorCheck factors, SecurityContextHolderStrategy contexts) {
        this.sessions = sessions;
        this.factors = factors;
        this.contexts = contexts;
        signOut.setSecurityContextHolderStrategy(contexts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = contexts.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                && (sessions.isOver(person) || factors.isWornOut(authentication))) {
            signOut.logout(request, response, authentication);
        }
        chain.doFilter(request, response);
    }

}
