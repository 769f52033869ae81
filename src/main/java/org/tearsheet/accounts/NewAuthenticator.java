package org.tearsheet.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app is given once, while it is set up. Nothing of it is kept
 * before the app has shown a right code.
 *
 * @param secret in Base32, as people type it where they cannot scan
 */
public record NewAuthenticator(String username, String secret) {

    /** RFC 4226 asks for 20 bytes with SHA-1. */
    private static final int BYTES = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    static NewAuthenticator of(String username) {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new NewAuthenticator(username, new Base32().encodeToString(random));
    }

    /** What an app scans. */
    public String address() {
        return "otpauth://totp/Tearsheet:%s?secret=%s&issuer=Tearsheet"
            .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), secret);
    }

    byte[] bytes() {
        return new Base32().decode(secret);
    }

    @Override
    public String toString() {
        return "NewAuthenticator[not shown]";
    }

}
