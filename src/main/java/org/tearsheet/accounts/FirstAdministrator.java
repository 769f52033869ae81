package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Role;

/**
 * Makes the first administrator of a new installation, once, for whoever holds the link
 * printed at its start.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class FirstAdministrator {

    private static final Duration VALID = Duration.ofHours(24);

    private final People people;

    private final JdbcClient jdbc;

    private final PasswordRules rules;

    private final PasswordEncoder encoder;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    FirstAdministrator(People people, JdbcClient jdbc, PasswordRules rules, PasswordEncoder encoder,
            ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.rules = rules;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this token still opens the door. */
    @Transactional(readOnly = true)
    public boolean welcomes(String token) {
        return isMissing() && jdbc
            .sql("select count(*) from setup_link where token_hash = :hash and used_at is null and expires_at > :now")
            .param("hash", Sha256.of(token).hex())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single() == 1;
    }

    /**
     * Makes the administrator and closes the door.
     * @throws LinkIsSpent if the link was used, replaced or is too old
     */
    public void join(String token, NewPerson draft) {
        rules.check(draft.password(), draft.username().text(), draft.name());
        var taken = jdbc.sql("""
                update setup_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """)
            .param("hash", Sha256.of(token).hex())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
        if (taken != 1 || !isMissing()) {
            throw new LinkIsSpent();
        }
        var roles = Set.of(Role.ADMINISTRATOR);
        var person = people.saveAndFlush(new Person(draft.username(), draft.name(), encoder.encode(draft.password()),
                roles, false, clock.instant()));
        events.publishEvent(new PersonJoined(person.id(), draft.username().text(), roles));
    }

    boolean isMissing() {
        return !people.existsByDemoFalse();
    }

    /** Makes a new token; the ones before it open nothing any more. */
    String invite() {
        var token = RandomText.of(24);
        jdbc.sql("delete from setup_link where used_at is null").update();
        jdbc.sql("insert into setup_link (token_hash, expires_at) values (:hash, :until)")
            .param("hash", Sha256.of(token).hex())
            .param("until", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
            .update();
        return token;
    }

    /** The link was used, replaced or is too old. */
    public static class LinkIsSpent extends RuntimeException {

    }

}
