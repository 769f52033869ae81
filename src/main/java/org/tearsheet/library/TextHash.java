package org.tearsheet.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.persistence.Embeddable;

/** Stands for a title and a text, to tell later whether they are still the same. */
@Embeddable
record TextHash(String value) {

    static TextHash of(String title, String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                .digest((title + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return new TextHash(HexFormat.of().formatHex(hash));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
