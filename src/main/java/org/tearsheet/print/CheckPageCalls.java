package org.tearsheet.print;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns away who tries codes on the public page by the dozen, on whichever node. An
 * address is known by a hash alone, for some minutes; what was tried is not known at all.
 */
@Component
class CheckPageCalls {

    static final int PER_MINUTE = 20;

    private static final String HASH = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    private static final int IPV6_BYTES = 16;

    /** What one household has of the addresses of IPv6. */
    private static final int NETWORK_BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    CheckPageCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a call; false if there were too many from this address in this minute. */
    boolean admit(String address) {
        return jdbc.sql("""
                insert into check_page_call (minute, caller, calls) values (date_trunc('minute', now()), :caller, 1)
                on conflict (minute, caller) do update set calls = check_page_call.calls + 1
                returning calls
                """).param("caller", hash(network(address))).query(Integer.class).single() <= PER_MINUTE;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.sql("delete from check_page_call where minute < date_trunc('minute', now())").update();
        jdbc.sql("delete from check_page_key where day < current_date").update();
    }

    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        }
        catch (IllegalArgumentException _) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private byte[] hash(byte[] network) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key(), HASH));
            return mac.doFinal(network);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private byte[] key() {
        return find().or(() -> {
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            jdbc.sql("insert into check_page_key (day, key) values (current_date, :key) on conflict do nothing")
                .param("key", key)
                .update();
            return find();
        }).orElseGet(this::key);
    }

    private Optional<byte[]> find() {
        return jdbc.sql("select key from check_page_key where day = current_date")
            .query((row, _) -> row.getBytes("key"))
            .optional();
    }

}
