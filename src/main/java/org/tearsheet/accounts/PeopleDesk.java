package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.PersonChangeRefused.Reason;
import org.tearsheet.security.Actors;
import org.tearsheet.security.LocalSignIn;
import org.tearsheet.security.Role;
import org.tearsheet.security.Roles;
import org.tearsheet.security.SingleSignOn;

/**
 * Where administrators look after the people who work here. Who changes somebody says
 * which version they saw, and is turned away with an
 * {@link OptimisticLockingFailureException} if it is another by now. Nobody locks
 * themselves out, and the last administrator who can sign in stays.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class PeopleDesk {

    private static final Duration AWAITED = Duration.ofDays(7);

    private final People people;

    private final PeopleQuery query;

    private final PasswordLinks links;

    private final Factors factors;

    private final LocalSignIn local;

    private final SingleSignOn sso;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    PeopleDesk(People people, PeopleQuery query, PasswordLinks links, Factors factors, LocalSignIn local,
            SingleSignOn sso, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.query = query;
        this.links = links;
        this.factors = factors;
        this.local = local;
        this.sso = sso;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Those who were asked for, by name. */
    @Transactional(readOnly = true)
    public List<PersonRow> find(PeopleFilter filter, int skip, int most) {
        return query.find(filter, skip, most);
    }

    /**
     * Makes an account whose holder sets the password.
     * @throws PersonChangeRefused if somebody has this user name, or passwords are off
     */
    public PasswordLink invite(Invitation draft) {
        refuseIfOff();
        if (people.findByUsername(draft.username().text()).isPresent()) {
            throw new PersonChangeRefused(Reason.USERNAME_TAKEN);
        }
        var person = people.save(Person.invited(draft, clock.instant()));
        flush(Reason.USERNAME_TAKEN);
        var link = links.make(person.id());
        tell(PersonChanged.Act.INVITED, person, Optional.empty());
        return link;
    }

    /**
     * Gives a new link. If they had a password, it is forgotten, and their sessions end.
     */
    public PasswordLink giveLink(PersonSeen seen) {
        refuseIfOff();
        var person = asSeen(seen);
        refuseOneself(person);
        var before = facts(person);
        alter(person, Person::forgetPassword);
        var link = links.make(person.id());
        tell(before.state() == PersonState.ACTIVE ? PersonChanged.Act.PASSWORD_RESET : PersonChanged.Act.LINK_RENEWED,
                person, Optional.of(before));
        return link;
    }

    /** The link opens nothing any more. */
    public void withdrawLink(PersonSeen seen) {
        change(seen, PersonChanged.Act.LINK_WITHDRAWN, person -> {
            person.endSessions(); // there are none, but whoever saw the link is late now
            links.withdraw(person.id());
        });
    }

    /** Their sessions end: whoever is signed in has the new roles or none. */
    public void changeRoles(PersonSeen seen, Set<Role> roles) {
        change(seen, PersonChanged.Act.ROLES_CHANGED, person -> {
            if (!roles.contains(Role.ADMINISTRATOR)) {
                refuseOneself(person);
            }
            person.changeRoles(roles);
        });
    }

    public void disable(PersonSeen seen) {
        change(seen, PersonChanged.Act.DISABLED, person -> {
            refuseOneself(person);
            person.disable();
        });
    }

    public void enable(PersonSeen seen) {
        change(seen, PersonChanged.Act.ENABLED, Person::enable);
    }

    /** Ends all their sessions, on every node, within a few seconds. */
    public void endSessions(PersonSeen seen) {
        change(seen, PersonChanged.Act.SESSIONS_ENDED, Person::endSessions);
    }

    /** Their sessions end, and their password alone lets them in to set up others. */
    public void takeFactors(PersonSeen seen) {
        change(seen, PersonChanged.Act.FACTORS_TAKEN, person -> {
            refuseOneself(person);
            person.endSessions();
            factors.removeAll(person.id());
        });
    }

    /**
     * Takes whom the provider presents under their user name, within a week, to be them;
     * from then on nothing else lets them in.
     */
    public void awaitFromProvider(PersonSeen seen) {
        if (!sso.isOn()) {
            throw new IllegalStateException("There is no provider");
        }
        change(seen, PersonChanged.Act.PROVIDER_AWAITED,
                person -> person.await(sso.issuer(), clock.instant().plus(AWAITED)));
    }

    /** They are not awaited any more; whom it let in has no way in until given a link. */
    public void takeOffProvider(PersonSeen seen) {
        change(seen, PersonChanged.Act.PROVIDER_LEFT, person -> {
            if (person.isProvided()) {
                refuseOneself(person);
            }
            person.leaveProvider();
        });
    }

    /** Puts on record what lets them judge texts, or takes it off. */
    public void changeCredential(PersonSeen seen, Optional<Credential> credential) {
        change(seen, PersonChanged.Act.CREDENTIAL_CHANGED, person -> person.hold(credential));
    }

    /** The first of those whose credential has ended, or will within sixty days. */
    @Transactional(readOnly = true)
    public List<PersonRow> credentialsEnding(int most) {
        return query.ending(LocalDate.now(clock).plusDays(Credential.WARNED_DAYS), most);
    }

    private void change(PersonSeen seen, PersonChanged.Act act, Consumer<Person> change) {
        var person = asSeen(seen);
        var before = facts(person);
        alter(person, change);
        tell(act, person, Optional.of(before));
    }

    private void alter(Person person, Consumer<Person> change) {
        var last = person.administers() && !people.hasAnotherAdministrator(person.id().value(), person.isDemo());
        change.accept(person);
        if (last && !person.administers()) {
            throw new PersonChangeRefused(Reason.LAST_ADMINISTRATOR);
        }
        flush(Reason.LAST_ADMINISTRATOR);
    }

    private Person asSeen(PersonSeen seen) {
        return people.findById(seen.id())
            .filter(person -> person.isVersion(seen.version()))
            .orElseThrow(() -> new ObjectOptimisticLockingFailureException(Person.class, seen.id()));
    }

    private void refuseIfOff() {
        if (local.isOff()) {
            throw new PersonChangeRefused(Reason.PASSWORDS_OFF);
        }
    }

    private void refuseOneself(Person person) {
        if (actors.current().id().equals(Optional.of(person.id()))) {
            throw new PersonChangeRefused(Reason.ONESELF);
        }
    }

    /** The database alone sees what others do at the same time. */
    private void flush(Reason reason) {
        try {
            people.flush();
        }
        catch (DataIntegrityViolationException ex) {
            throw new PersonChangeRefused(reason);
        }
    }

    private PersonFacts facts(Person person) {
        return person.facts(links.until(person.id()));
    }

    private void tell(PersonChanged.Act act, Person person, Optional<PersonFacts> before) {
        events.publishEvent(new PersonChanged(person.id(), person.username(), act, before, facts(person)));
    }

}
