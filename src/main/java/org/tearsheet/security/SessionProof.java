package org.tearsheet.security;

import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts down in the session that asks what its person has proved. */
@Component
public class SessionProof {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    private final SecurityContextHolderStrategy contexts;

    SessionProof(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** Whose session it is. */
    public SignedInPerson person() {
        return Optional.ofNullable(who().getPrincipal())
            .filter(SignedInPerson.class::isInstance)
            .map(SignedInPerson.class::cast)
            .orElseThrow(() -> new AccessDeniedException("Nobody has signed in"));
    }

    /** More than a password. */
    public void add() {
        prove(FactorCheck.SECOND);
    }

    /** The password, once more. */
    public void addPassword() {
        prove(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    /** Of all sessions of its person this one alone goes on. */
    public void goOnIn(long era) {
        person().goOnIn(era);
    }

    /** Where they wanted to go when more was asked of them. */
    public Optional<String> wanted() {
        var now = now();
        return Optional.ofNullable(wanted.getRequest(now.getRequest(), response(now)))
            .map(SavedRequest::getRedirectUrl);
    }

    private void prove(String factor) {
        keep(who().toBuilder().authorities(all -> {
            all.removeIf(proved -> factor.equals(proved.getAuthority()));
            all.add(FactorGrantedAuthority.fromAuthority(factor));
        }).build());
    }

    private Authentication who() {
        return Optional.ofNullable(contexts.getContext().getAuthentication())
            .orElseThrow(() -> new AccessDeniedException("Nobody has signed in"));
    }

    /** Under a new session id, as after every sign-in. */
    private void keep(Authentication who) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(who);
        contexts.setContext(context);
        var now = now();
        if (now.getRequest().getSession(false) != null) {
            now.getRequest().changeSessionId();
        }
        kept.saveContext(context, now.getRequest(), response(now));
    }

    private static HttpServletResponse response(ServletRequestAttributes now) {
        return Objects.requireNonNull(now.getResponse());
    }

    private static ServletRequestAttributes now() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }

}
