package org.tearsheet.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Introduction;
import org.tearsheet.security.ProviderPeople;
import org.tearsheet.security.ProviderRefused;
import org.tearsheet.security.ProviderRefused.Reason;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/**
 * Lets in whom the provider presents, with the roles that it gives: whoever it presented
 * before, somebody new, or whom an administrator has said to await. Nobody else becomes
 * somebody who is here already.
 */
@Component
class ProvidedPeople implements ProviderPeople {

    private static final Logger log = LoggerFactory.getLogger(ProvidedPeople.class);

    private final People people;

    private final PasswordLinks links;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ProvidedPeople(People people, PasswordLinks links, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(noRollbackFor = ProviderRefused.class)
    public SignedInPerson welcome(Introduction told) {
        var person = people.findByIssuerAndSubject(told.issuer(), told.subject())
            .map(known -> again(known, told))
            .orElseGet(() -> theFirstTime(told));
        return person.cameThroughProvider();
    }

    private Person again(Person person, Introduction told) {
        refuseDisabled(person);
        if (told.roles().isEmpty()) {
            // who has nothing to do here any more has no other screen open either
            change(person, PersonChanged.Act.SESSIONS_ENDED, person::endSessions);
            throw new ProviderRefused(Reason.NO_ROLE, person.username());
        }
        follow(person, told.roles());
        return person;
    }

    private Person theFirstTime(Introduction told) {
        if (!Username.isValid(told.username())) {
            throw new ProviderRefused(told.roles().isEmpty() ? Reason.NO_ROLE : Reason.NO_NAME, "");
        }
        var username = new Username(told.username());
        return people.findByUsername(username.text())
            .map(namesake -> linked(namesake, told))
            .orElseGet(() -> join(username, told));
    }

    private Person linked(Person namesake, Introduction told) {
        if (!namesake.isAwaitedFrom(told.issuer(), clock.instant())) {
            throw new ProviderRefused(Reason.TAKEN, namesake.username());
        }
        refuseDisabled(namesake);
        if (told.roles().isEmpty()) {
            throw new ProviderRefused(Reason.NO_ROLE, namesake.username());
        }
        change(namesake, PersonChanged.Act.PROVIDER_LINKED, () -> namesake.link(told.subject()));
        follow(namesake, told.roles());
        return namesake;
    }

    private Person join(Username username, Introduction told) {
        if (told.roles().isEmpty()) {
            throw new ProviderRefused(Reason.NO_ROLE, "");
        }
        var person = people.saveAndFlush(Person.provided(username, told, clock.instant()));
        events.publishEvent(new PersonJoined(person.id(), person.username(), told.roles()));
        return person;
    }

    private static void refuseDisabled(Person person) {
        if (!person.isEnabled()) {
            throw new ProviderRefused(Reason.DISABLED, person.username());
        }
    }

    /** The last administrator stays one, whatever the provider says. */
    private void follow(Person person, Set<Role> given) {
        var roles = EnumSet.copyOf(given);
        if (!roles.contains(Role.ADMINISTRATOR) && person.administers()
                && !people.hasAnotherAdministrator(person.id().value(), person.isDemo())) {
            roles.add(Role.ADMINISTRATOR);
            log.warn("{} stays the last administrator, though the provider does not say so", person.username());
        }
        if (!person.isAsProvided(roles)) {
            change(person, PersonChanged.Act.ROLES_FOLLOWED, () -> person.follow(roles));
        }
    }

    private void change(Person person, PersonChanged.Act act, Runnable change) {
        var before = facts(person);
        change.run();
        people.flush();
        events.publishEvent(new PersonChanged(person.id(), person.username(), act, Optional.of(before), facts(person)));
    }

    private PersonFacts facts(Person person) {
        return person.facts(links.until(person.id()));
    }

}
