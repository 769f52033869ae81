package org.tearsheet.accounts;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;

/**
 * The authenticator apps of people: one each, its secret encrypted together with whose it
 * is, so that in another row it is worth nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Authenticators {

    private static final int PERSON_BYTES = 16;

    private final OneTimeCodes codes = new OneTimeCodes();

    private final JdbcClient jdbc;

    private final FactorKey key;

    private final Clock clock;

    Authenticators(JdbcClient jdbc, FactorKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    Optional<LocalDate> addedOn(PersonId person) {
        return jdbc.sql("select added_on from authenticator where person_id = :person")
            .param("person", person.value())
            .query(LocalDate.class)
            .optional();
    }

    /** Their only one; false if the app did not show a right code. */
    boolean add(PersonId person, NewAuthenticator made, String typed) {
        var step = codes.step(made.bytes(), typed, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        var secret = key.encryptor().encrypt(bound(person, made.bytes()));
        jdbc.sql("""
                insert into authenticator (person_id, secret, key_id, last_step, added_on)
                values (:person, :secret, :key, :step, :today)
                """)
            .param("person", person.value())
            .param("secret", secret)
            .param("key", key.id().orElseThrow())
            .param("step", step.getAsLong())
            .param("today", LocalDate.now(clock))
            .update();
        return true;
    }

    void remove(PersonId person) {
        jdbc.sql("delete from authenticator where person_id = :person").param("person", person.value()).update();
    }

    /** Whether codes of their app can be checked with the key that this node has. */
    boolean isReadable(PersonId person) {
        return jdbc.sql("select key_id from authenticator where person_id = :person")
            .param("person", person.value())
            .query(String.class)
            .optional()
            .equals(key.id());
    }

    /** Takes a code, once; of two at the same time, one. */
    boolean take(PersonId person, String typed) {
        var step = jdbc.sql("select secret from authenticator where person_id = :person")
            .param("person", person.value())
            .query((row, _) -> row.getBytes("secret"))
            .optional()
            .map(secret -> codes.step(unbound(person, secret), typed, clock.instant()))
            .orElse(OptionalLong.empty());
        return step.isPresent() && jdbc
            .sql("update authenticator set last_step = :step where person_id = :person and last_step < :step")
            .param("step", step.getAsLong())
            .param("person", person.value())
            .update() == 1;
    }

    private static byte[] bound(PersonId person, byte[] secret) {
        return ByteBuffer.allocate(PERSON_BYTES + secret.length).put(bytes(person)).put(secret).array();
    }

    private byte[] unbound(PersonId person, byte[] encrypted) {
        var bound = key.encryptor().decrypt(encrypted);
        if (!Arrays.equals(bound, 0, PERSON_BYTES, bytes(person), 0, PERSON_BYTES)) {
            throw new IllegalStateException("The authenticator of %s is somebody else's".formatted(person));
        }
        return Arrays.copyOfRange(bound, PERSON_BYTES, bound.length);
    }

    private static byte[] bytes(PersonId person) {
        return ByteBuffer.allocate(PERSON_BYTES)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array();
    }

}
