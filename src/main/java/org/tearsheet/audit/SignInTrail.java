package org.tearsheet.audit;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.PasswordTyped;
import org.tearsheet.accounts.SignInHeld;
import org.tearsheet.accounts.SignInLifted;
import org.tearsheet.accounts.WayBackOpened;
import org.tearsheet.security.Actor;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;

/**
 * Writes down whose sign-in was held, who lifted it, who typed their password again, and
 * for whom a way back opened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignInTrail {

    private final AuditTrail trail;

    private final Actors actors;

    SignInTrail(AuditTrail trail, Actors actors) {
        this.trail = trail;
        this.actors = actors;
    }

    @EventListener
    void on(SignInHeld event) {
        trail.write(Actor.STRANGER, Act.SIGN_IN_HELD, person(event.person(), event.username()), Map.of(),
                Map.of("failures", event.failures()));
    }

    @EventListener
    void on(SignInLifted event) {
        trail.write(actors.current(), Act.SIGN_IN_LIFTED, person(event.person(), event.username()), Map.of(), Map.of());
    }

    @EventListener
    void on(PasswordTyped event) {
        trail.write(actors.current(), event.right() ? Act.PASSWORD_CONFIRMED : Act.PASSWORD_REFUSED,
                person(event.person(), event.username()), Map.of(), Map.of());
    }

    @EventListener
    void on(WayBackOpened event) {
        trail.write(actors.current(), Act.WAY_BACK_OPENED, person(event.person(), event.username()), Map.of(),
                Map.of());
    }

    private static Subject person(PersonId id, String username) {
        return new Subject(Subject.Kind.PERSON, id.value(), username);
    }

}
