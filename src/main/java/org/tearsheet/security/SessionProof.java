package org.tearsheet.security;

import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts down in the session that asks that its person proved more than a password. */
@Component
public class SessionProof {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    private final SecurityContextHolderStrategy contexts;

    SessionProof(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** Under a new session id, as after every sign-in. */
    public void add() {
        var who = contexts.getContext().getAuthentication();
        if (who == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        var context = contexts.createEmptyContext();
        context.setAuthentication(who.toBuilder()
            .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(FactorCheck.SECOND)))
            .build());
        contexts.setContext(context);
        var now = now();
        if (now.getRequest().getSession(false) != null) {
            now.getRequest().changeSessionId();
        }
        kept.saveContext(context, now.getRequest(), response(now));
    }

    /** Where they wanted to go when more was asked of them. */
    public Optional<String> wanted() {
        var now = now();
        return Optional.ofNullable(wanted.getRequest(now.getRequest(), response(now)))
            .map(SavedRequest::getRedirectUrl);
    }

    private static HttpServletResponse response(ServletRequestAttributes now) {
        return Objects.requireNonNull(now.getResponse());
    }

    private static ServletRequestAttributes now() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

}
