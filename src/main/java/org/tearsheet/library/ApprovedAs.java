package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the person who approved an edition was at that time, whatever became of it since.
 *
 * @param credential such as "MD, board certified OB/GYN"
 * @param issuer who gave it; empty if that was not said
 */
public record ApprovedAs(String credential, String issuer, Optional<LocalDate> validUntil) {
}
