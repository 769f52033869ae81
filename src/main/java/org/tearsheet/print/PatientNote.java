package org.tearsheet.print;

/**
 * What a clinician types for one patient. It is printed and kept nowhere.
 *
 * @param text empty for none
 */
public record PatientNote(String text) {

    public static final int MAX_LENGTH = 600;

    public static final PatientNote NONE = new PatientNote("");

    public PatientNote {
        text = text.strip();
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A note has at most %d characters".formatted(MAX_LENGTH));
        }
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Says nothing: what is typed for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "PatientNote";
    }

}
