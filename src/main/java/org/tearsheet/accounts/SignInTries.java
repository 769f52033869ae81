package org.tearsheet.accounts;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tearsheet.security.Hmac;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.SignInLater;

/**
 * Counts in the database, for all nodes, how often in a row a name was tried in vain. A
 * name that is nobody's is counted in the same way, and known by a hash alone.
 */
@Component
class SignInTries {

    private final JdbcClient jdbc;

    SignInTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a try before it is made, as the failure that it may be.
     * @throws SignInLater if nobody may try this name now; then nothing is counted
     */
    Try take(Username name) {
        var person = jdbc.sql("select id from person where username = :name")
            .param("name", name.text())
            .query(UUID.class)
            .optional();
        var hash = hash(name);
        return jdbc.sql("""
                select taken, greatest(0, extract(epoch from wait_until - clock_timestamp()))::bigint as seconds
                from sign_in_take(:name, :person)
                """).param("name", hash).param("person", person.orElse(null)).query((row, _) -> {
            var taken = row.getInt("taken");
            if (row.wasNull()) {
                throw new SignInLater(Duration.ofSeconds(row.getLong("seconds")));
            }
            return new Try(hash, person.map(PersonId::new), taken);
        }).single();
    }

    /** Whoever tried has shown who they are. */
    void succeeded(Try one) {
        jdbc.sql("delete from sign_in_try where name = :name").param("name", one.name()).update();
    }

    /** Whether there was anything to forget. */
    boolean lift(PersonId person) {
        return jdbc.sql("delete from sign_in_try where person_id = :person")
            .param("person", person.value())
            .update() > 0;
    }

    List<WaitingPerson> waiting() {
        return jdbc.sql("""
                select p.id, p.username, p.name, t.waits_until from sign_in_try t join person p on p.id = t.person_id
                where t.waits_until > clock_timestamp() and p.enabled order by lower(p.name), p.username
                """)
            .query((row, _) -> new WaitingPerson(new PersonId(row.getObject("id", UUID.class)),
                    row.getString("username"), row.getString("name"),
                    row.getObject("waits_until", OffsetDateTime.class).toInstant()))
            .list();
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("delete from sign_in_try where last_at < now() - interval '7 days'").update();
        jdbc.sql("""
                delete from sign_in_key
                where made_at < now() - interval '7 days' and not exists (select from sign_in_try)
                """).update();
    }

    private byte[] hash(Username name) {
        return Hmac.of(name.text(), key());
    }

    private byte[] key() {
        return findKey().or(() -> {
            jdbc.sql("insert into sign_in_key (key) values (:key) on conflict do nothing")
                .param("key", Hmac.newKey())
                .update();
            return findKey();
        }).orElseGet(this::key);
    }

    private Optional<byte[]> findKey() {
        return jdbc.sql("select key from sign_in_key").query((row, _) -> row.getBytes("key")).optional();
    }

    /**
     * A try that was counted.
     *
     * @param person whose name it is; empty if it is nobody's
     * @param inARow how many there were with it since somebody last succeeded
     */
    record Try(byte[] name, Optional<PersonId> person, int inARow) {
    }

}
