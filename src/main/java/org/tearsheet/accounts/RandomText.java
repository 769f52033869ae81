package org.tearsheet.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess, in letters that may stand in an address. */
final class RandomText {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {
    }

    static String of(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

}
