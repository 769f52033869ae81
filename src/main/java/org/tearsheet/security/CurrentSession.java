package org.tearsheet.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells who has signed in with the browser that asks, where no session is otherwise
 * looked at. It begins none and changes none.
 */
@Component
public class CurrentSession {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    private final SessionCheck sessions;

    private final FactorCheck factors;

    CurrentSession(SessionCheck sessions, FactorCheck factors) {
        this.sessions = sessions;
        this.factors = factors;
    }

    /**
     * Whose session it is; empty if there is none, it is over or too old, or more is to
     * be proved.
     */
    public Optional<Authentication> person(HttpServletRequest request) {
        return Optional.ofNullable(kept.loadDeferredContext(request).get().getAuthentication())
            .filter(who -> who.getPrincipal() instanceof SignedInPerson person && !sessions.isOver(person)
                    && !factors.isWornOut(who) && !factors.isMissing(who));
    }

}
