package org.tearsheet.library;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

/**
 * What somebody writes about a text. What looks as if it could tell who a patient is, is
 * refused; a name nobody can see, so the screen asks not to write one.
 */
public record FeedbackComment(String text) {

    public static final int MAX_LENGTH = 1000;

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)\\p{L}*\\.?";

    private static final Map<Fault, Pattern> TELLING = Map.of(Fault.EMAIL,
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]"), Fault.DATE,
            Pattern.compile(
                    "\\b\\p{Nd}{1,4}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{1,4}\\b|\\b\\p{Nd}{1,2}\\.?(?: de)? " + MONTH
                            + ",?(?: de)? \\p{Nd}{2,4}\\b|\\b" + MONTH + " \\p{Nd}{1,2},? \\p{Nd}{2,4}\\b",
                    CASE_INSENSITIVE),
            Fault.NUMBER, Pattern.compile("(?:\\p{Nd}[-. ()/+]*){5}"));

    public FeedbackComment {
        text = text.strip();
        fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException("This is no comment: " + fault);
        });
    }

    /** Why such a text is not taken; empty if it is. */
    public static Optional<Fault> fault(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Optional.of(Fault.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(Fault.TOO_LONG);
        }
        return TELLING.entrySet()
            .stream()
            .filter(telling -> telling.getValue().matcher(text).find())
            .map(Map.Entry::getKey)
            .sorted()
            .findFirst();
    }

    /** Says nothing: these words stand in no log. */
    @Override
    public String toString() {
        return "FeedbackComment";
    }

    /** What is wrong with a text. */
    public enum Fault {

        EMPTY, TOO_LONG, EMAIL, DATE,
        /** Of a telephone or a record. */
        NUMBER

    }

}
