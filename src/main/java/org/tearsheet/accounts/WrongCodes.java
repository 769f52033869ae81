package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;

/**
 * Counts the wrong codes of each person. After five in a row no other is looked at for a
 * quarter of an hour, and after that for the same time again with each wrong one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WrongCodes {

    static final int MOST = 5;

    static final Duration WAIT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    private final Clock clock;

    WrongCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether a code of theirs is looked at now. Whoever tries another at the same time
     * waits until this one is counted.
     */
    boolean admit(PersonId person) {
        jdbc.sql("insert into wrong_code (person_id) values (:person) on conflict do nothing")
            .param("person", person.value())
            .update();
        return jdbc
            .sql("select coalesce(wait_until <= :now, true) from wrong_code where person_id = :person for update")
            .param("person", person.value())
            .param("now", now())
            .query(Boolean.class)
            .single();
    }

    void count(PersonId person) {
        jdbc.sql("""
                update wrong_code set codes = codes + 1,
                    wait_until = case when codes + 1 >= :most then cast(:until as timestamptz) end
                where person_id = :person
                """).param("person", person.value()).param("most", MOST).param("until", now().plus(WAIT)).update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from wrong_code where person_id = :person").param("person", person.value()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

}
