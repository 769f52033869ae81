package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.SignedInPerson;

/**
 * Tells who signs in and out, as Spring Security has it, in this house's own words and
 * without what an unknown person typed.
 */
@Component
@Transactional
class SignInNews {

    private final People people;

    private final ApplicationEventPublisher events;

    SignInNews(People people, ApplicationEventPublisher events) {
        this.people = people;
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
        events.publishEvent(new SignInRefused(known.map(Person::id), known.map(Person::username).orElse("")));
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            events.publishEvent(new SignedOut(person.id(), person.getUsername()));
        }
    }

}
