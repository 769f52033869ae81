package org.tearsheet.clinic;

import java.util.Locale;

/** The texts of the clinic's profile, and the form of each. */
public enum ClinicText {

    NAME(120), ADDRESS(300), PHONE(60), HOURS(200),
    /** What is read aloud in place of the logo; empty for the clinic's name. */
    LOGO_ALT(200), CONTACT_NAME(120), CONTACT_PHONE(60), CONTACT_HOURS(200), NEUTRAL_NAME(120), NEUTRAL_PHONE(60),
    NEUTRAL_HOURS(200), EMERGENCY_NUMBER(20), CRISIS_LINE(60);

    private final int maxLength;

    ClinicText(int maxLength) {
        this.maxLength = maxLength;
    }

    public int maxLength() {
        return maxLength;
    }

    /** Its name in the database and in the audit trail. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRequired() {
        return this == NAME || this == EMERGENCY_NUMBER;
    }

    /** Whether it may have more than one line. */
    public boolean hasLines() {
        return switch (this) {
            case ADDRESS, HOURS, CONTACT_HOURS, NEUTRAL_HOURS -> true;
            default -> false;
        };
    }

    /** Whether such a text may be kept; blanks around it do not matter. */
    public boolean isValid(String typed) {
        var text = normalised(typed);
        return text.length() <= maxLength && (!text.isEmpty() || !isRequired()) && (!isNumber() || isDialled(text))
                && text.chars().noneMatch(letter -> Character.isISOControl(letter) && (letter != '\n' || !hasLines()));
    }

    String normalised(String typed) {
        return typed.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    private boolean isNumber() {
        return switch (this) {
            case PHONE, CONTACT_PHONE, NEUTRAL_PHONE, EMERGENCY_NUMBER, CRISIS_LINE -> true;
            default -> false;
        };
    }

    private static boolean isDialled(String text) {
        return text.isEmpty() || text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
    }

}
