package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.Caller;
import org.tearsheet.security.SignedInPerson;

/**
 * Tells who signs in and out, as Spring Security has it, in this house's own words and
 * without what an unknown person typed.
 */
@Component
@Transactional
class SignInNews {

    private static final String NOBODY = "sign-in of nobody";

    /** Of tries under names that are nobody's, on all nodes together. */
    private static final int WRITTEN_PER_MINUTE = 60;

    private final People people;

    private final CallLimit limit;

    private final ApplicationEventPublisher events;

    SignInNews(People people, CallLimit limit, ApplicationEventPublisher events) {
        this.people = people;
        this.limit = limit;
        this.events = events;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new SignedIn(person.id(), person.getUsername()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        var known = Optional.of(event.getAuthentication().getName())
            .filter(Username::isValid)
            .flatMap(typed -> people.findByUsername(new Username(typed).text()));
        if (known.isEmpty() && !limit.admit(NOBODY, new Caller(NOBODY), WRITTEN_PER_MINUTE)) {
            return;
        }
        events.publishEvent(new SignInRefused(known.map(Person::id), known.map(Person::username).orElse("")));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new SignedOut(person.id(), person.getUsername()));
        }
    }

}
