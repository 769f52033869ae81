package org.tearsheet.accounts;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * Codes by time (RFC 6238), of the kind that every authenticator app knows: six digits,
 * half a minute, SHA-1. A clock may be half a minute off.
 */
final class OneTimeCodes {

    private static final long DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator generator;

    OneTimeCodes() {
        this(6);
    }

    OneTimeCodes(int digits) {
        this.generator = new TimeBasedOneTimePasswordGenerator(TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP,
                digits);
    }

    String code(byte[] secret, Instant at) {
        try {
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, generator.getAlgorithm()), at,
                    Locale.ROOT);
        }
        catch (InvalidKeyException ex) {
            throw new IllegalArgumentException("Not a secret", ex);
        }
    }

    /** Which half minute this is the code of; empty if of none near now. */
    OptionalLong step(byte[] secret, String typed, Instant now) {
        var current = Math.floorDiv(now.getEpochSecond(), length().toSeconds());
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
            .filter(step -> isEqual(typed, code(secret, Instant.ofEpochSecond(step * length().toSeconds()))))
            .findFirst();
    }

    private Duration length() {
        return generator.getTimeStep();
    }

    /** Without telling by the time it takes how much of it is right. */
    private static boolean isEqual(String typed, String right) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

}
