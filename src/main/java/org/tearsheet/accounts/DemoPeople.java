package org.tearsheet.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Demonstration;
import org.tearsheet.security.HomeAddress;
import org.tearsheet.security.Role;

/**
 * The people of the demonstration; they share one password, which is set anew at each
 * start.
 */
@Component
@ConditionalOnBooleanProperty("tearsheet.demo.on")
class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private static final Map<String, Role> ROLES = Map.of("clinician", Role.CLINICIAN, "author", Role.AUTHOR,
            "reviewer", Role.REVIEWER, "admin", Role.ADMINISTRATOR, "auditor", Role.AUDITOR);

    private final People people;

    private final PasswordEncoder encoder;

    private final Demonstration demonstration;

    private final HomeAddress home;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    DemoPeople(People people, PasswordEncoder encoder, Demonstration demonstration, HomeAddress home,
            ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.demonstration = demonstration;
        this.home = home;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void settle() {
        var madeUp = demonstration.password().isEmpty();
        var password = madeUp ? makeUp() : demonstration.password();
        var hash = encoder.encode(password);
        ROLES.forEach((username, role) -> people.findByUsername(username)
            .ifPresentOrElse(person -> renew(person, hash), () -> join(username, role, hash)));
        log.info("Demonstration: sign in at {} as clinician, author, reviewer, admin or auditor with the password {}",
                home, madeUp ? password : "in TEARSHEET_DEMO_PASSWORD");
    }

    private void join(String username, Role role, String hash) {
        var person = new Person(new Username(username), "Demo " + username, hash, Set.of(role), true, clock.instant());
        people.save(person);
        events.publishEvent(new PersonJoined(person.id(), username, Set.of(role)));
    }

    private static void renew(Person person, String hash) {
        if (person.isDemo()) {
            person.changePassword(hash);
        }
    }

    private static String makeUp() {
        var random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

}
