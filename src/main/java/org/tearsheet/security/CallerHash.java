package org.tearsheet.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database knows a caller by: a hash, with a key that all nodes share for a day
 * and nobody has after it.
 */
@Component
class CallerHash {

    private static final String HASH = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    CallerHash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] of(Caller caller) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key(), HASH));
            return mac.doFinal(caller.known().getBytes(StandardCharsets.UTF_8));
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    void forget() {
        jdbc.sql("delete from caller_key where day < current_date").update();
    }

    private byte[] key() {
        return find().or(() -> {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            jdbc.sql("insert into caller_key (day, key) values (current_date, :key) on conflict do nothing")
                .param("key", key)
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
