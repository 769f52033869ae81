package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody set their password, once, who holds the link for it. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Welcome {

    private final People people;

    private final PasswordLinks links;

    private final PasswordEncoder encoder;

    private final ApplicationEventPublisher events;

    Welcome(People people, PasswordLinks links, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.encoder = encoder;
        this.events = events;
    }

    /** The user name of whoever this link is for; empty if it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<String> guest(String token) {
        return links.holder(token).flatMap(people::findById).map(Person::username);
    }

    /**
     * Sets the password and closes the door.
     * @throws LinkIsSpent if the link was used, replaced, withdrawn or is too old
     */
    public void setPassword(String token, String password) {
        if (!NewPerson.isValidPassword(password)) {
            throw new IllegalArgumentException(
                    "A password has %d to %d characters".formatted(NewPerson.MIN_PASSWORD, NewPerson.MAX_PASSWORD));
        }
        // the person first, as an administrator does: nobody waits for each other
        var person = links.holder(token).flatMap(people::findWithLockById).orElseThrow(LinkIsSpent::new);
        var before = person.facts(links.until(person.id()));
        if (!links.spend(token)) {
            throw new LinkIsSpent();
        }
        person.changePassword(encoder.encode(password));
        people.flush();
        events.publishEvent(new PersonChanged(person.id(), person.username(), PersonChanged.Act.PASSWORD_SET,
                Optional.of(before), person.facts(Optional.empty())));
    }

    /** The link was used, replaced, withdrawn or is too old. */
    public static class LinkIsSpent extends RuntimeException {

    }

}
