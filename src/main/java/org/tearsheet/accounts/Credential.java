package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What lets somebody judge texts.
 *
 * @param text such as "MD, board certified OB/GYN"
 * @param issuer who gave it; empty if that is not said
 * @param until the last day on which it is valid; empty for always
 */
public record Credential(String text, String issuer, Optional<LocalDate> until) {

    public static final int MAX_LENGTH = 200;

    /** So long before the end, administrators are told. */
    public static final int WARNED_DAYS = 60;

    public Credential {
        text = text.strip();
        issuer = issuer.strip();
        if (!isText(text) || issuer.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A credential has 1 to %d characters".formatted(MAX_LENGTH));
        }
    }

    public static boolean isText(String text) {
        return !text.isBlank() && text.strip().length() <= MAX_LENGTH;
    }

    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    /** Whether it is not expired yet, but soon. */
    public boolean endsSoon(LocalDate today) {
        return !isExpired(today) && until.filter(day -> !day.isAfter(today.plusDays(WARNED_DAYS))).isPresent();
    }

}
