package org.tearsheet.interop.cds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which signed calls were used already, on whichever node: a hash of each, until nobody
 * could use it anyway.
 */
@Component
class UsedCalls {

    private final JdbcClient jdbc;

    UsedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the first who asks, and false for everybody after. */
    boolean use(String issuer, String id, Instant until) {
        return jdbc.sql("insert into cds_call_used (call, until) values (:call, :until) on conflict do nothing")
            .param("call", hash(issuer + "\n" + id))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("delete from cds_call_used where until < now()").update();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
