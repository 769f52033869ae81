package org.tearsheet.referral;

/**
 * Where a rule can send somebody.
 *
 * @param neutral its name where nobody else may learn the reason
 * @param says what is meant, for the clinician
 */
public record Destination(String code, String name, String neutral, String says) {
}
