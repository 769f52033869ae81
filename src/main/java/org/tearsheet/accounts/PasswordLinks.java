package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.HomeAddress;
import org.tearsheet.security.PersonId;

/** The links that let people set their password: one for each, for a day, once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasswordLinks {

    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient jdbc;

    private final Clock clock;

    private final HomeAddress home;

    PasswordLinks(JdbcClient jdbc, Clock clock, HomeAddress home) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.home = home;
    }

    /** Makes a link; the one before opens nothing any more. */
    PasswordLink make(PersonId person) {
        return make(person, false);
    }

    /** The same for an administrator who may have a password. */
    PasswordLink makeWayBack(PersonId person) {
        return make(person, true);
    }

    private PasswordLink make(PersonId person, boolean wayBack) {
        var token = RandomText.of(24);
        var until = clock.instant().plus(VALID);
        jdbc.sql("""
                insert into password_link (person_id, token_hash, made_at, expires_at, way_back)
                values (:person, :hash, :now, :until, :wayBack)
                on conflict (person_id) do update set
                    token_hash = excluded.token_hash, made_at = excluded.made_at, expires_at = excluded.expires_at,
                    way_back = excluded.way_back
                """)
            .param("person", person.value())
            .param("hash", Sha256.of(token).hex())
            .param("wayBack", wayBack)
            .param("now", now())
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update();
        return new PasswordLink(home.at("/welcome/" + token), until);
    }

    Optional<Instant> until(PersonId person) {
        return jdbc.sql("select expires_at from password_link where person_id = :person and expires_at > :now")
            .param("person", person.value())
            .param("now", now())
            .query(OffsetDateTime.class)
            .optional()
            .map(OffsetDateTime::toInstant);
    }

    /** Whose link this is; empty if it opens nothing. */
    Optional<PersonId> holder(String token) {
        return jdbc.sql("select person_id from password_link where token_hash = :hash and expires_at > :now")
            .param("hash", Sha256.of(token).hex())
            .param("now", now())
            .query(UUID.class)
            .optional()
            .map(PersonId::new);
    }

    /** Closes the door behind whoever comes in; of two at the same time, one does. */
    boolean spend(String token) {
        return jdbc.sql("delete from password_link where token_hash = :hash and expires_at > :now")
            .param("hash", Sha256.of(token).hex())
            .param("now", now())
            .update() == 1;
    }

    void withdraw(PersonId person) {
        jdbc.sql("delete from password_link where person_id = :person").param("person", person.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

}
