package org.tearsheet.security;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Takes a password to be the same however a keyboard composes its letters (NFKC).
 */
public class NormalisedPasswords implements PasswordEncoder {

    /** Far more than any password has; nobody's memory and time is spent on the rest. */
    private static final int MOST = 1000;

    private final PasswordEncoder encoder;

    NormalisedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public static String normalised(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password == null ? null : normalised(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null) {
            return encoder.matches(null, hash);
        }
        return encoder.matches(password.length() > MOST ? "" : normalised(password), hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

}
