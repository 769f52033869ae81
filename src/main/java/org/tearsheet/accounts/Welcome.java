package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.LocalSignIn;

/** Lets somebody set their password, once, who holds the link for it. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Welcome {

    private final People people;

    private final PasswordLinks links;

    private final SignInTries tries;

    private final LocalSignIn local;

    private final PasswordRules rules;

    private final PasswordEncoder encoder;

    private final ApplicationEventPublisher events;

    Welcome(People people, PasswordLinks links, SignInTries tries, LocalSignIn local, PasswordRules rules,
            PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.tries = tries;
        this.local = local;
        this.rules = rules;
        this.encoder = encoder;
        this.events = events;
    }

    /** The user name of whoever this link is for; empty if it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<String> guest(String token) {
        return links.holder(token).flatMap(people::findById).map(Person::username).filter(local::isOpenTo);
    }

    /** Whether links open nothing because the rules let nobody in by password. */
    public boolean isOff() {
        return local.isOff();
    }

    /**
     * Sets the password and closes the door.
     * @throws LinkIsSpent if the link was used, replaced, withdrawn or is too old
     */
    public void setPassword(String token, String password) {
        // the person first, as an administrator does: nobody waits for each other
        var person = links.holder(token)
            .flatMap(people::findWithLockById)
            .filter(holder -> local.isOpenTo(holder.username()))
            .orElseThrow(LinkIsSpent::new);
        rules.check(password, person.username());
        var before = person.facts(links.until(person.id()));
        if (!links.spend(token)) {
            throw new LinkIsSpent();
        }
        person.changePassword(encoder.encode(password));
        people.flush();
        tries.lift(person.id());
        events.publishEvent(new PersonChanged(person.id(), person.username(), PersonChanged.Act.PASSWORD_SET,
                Optional.of(before), person.facts(Optional.empty())));
    }

    /** The link was used, replaced, withdrawn or is too old. */
    public static class LinkIsSpent extends RuntimeException {

    }

}
