package org.tearsheet.security;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database knows a caller by: a hash, with a key that all nodes share for a day
 * and nobody has after it.
 */
@Component
class CallerHash {

    private final JdbcClient jdbc;

    CallerHash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] of(Caller caller) {
        return Hmac.of(caller.known(), key());
    }

    void forget() {
        jdbc.sql("delete from caller_key where day < current_date").update();
    }

    private byte[] key() {
        return find().or(() -> {
            jdbc.sql("insert into caller_key (day, key) values (current_date, :key) on conflict do nothing")
                .param("key", Hmac.newKey())
                .update();
            return find();
        }).orElseGet(this::key);
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select key from caller_key where day = current_date")
            .query((row, _) -> row.getBytes("key"))
            .optional();
    }

}
