package org.tearsheet.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;

/** The recovery codes of people: ten each, of which only hashes are kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecoveryCodes {

    private static final int EACH = 10;

    private final JdbcClient jdbc;

    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many are not used yet. */
    int left(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
            .param("person", person.value())
            .query(Integer.class)
            .single();
    }

    /** New ones; those before open nothing any more. */
    List<String> renew(PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person").param("person", person.value()).update();
        var codes = Stream.generate(RecoveryCode::make).limit(EACH).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
            .param("person", person.value())
            .param("hash", code.hash(person).hex())
            .update());
        return codes.stream().map(RecoveryCode::printed).toList();
    }

    /** Takes a code, once; of two at the same time, one. */
    boolean take(PersonId person, String typed) {
        var code = RecoveryCode.typed(typed);
        return code.isValid() && jdbc.sql("""
                update recovery_code set used_at = :now
                where person_id = :person and code_hash = :hash and used_at is null
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("person", person.value())
            .param("hash", code.hash(person).hex())
            .update() == 1;
    }

}
