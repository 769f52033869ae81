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
        return new TextHash(sha256(title + "\n" + body));
    }

    /** In hexadecimal, of the text in UTF-8. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
