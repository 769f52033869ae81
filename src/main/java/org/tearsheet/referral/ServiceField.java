package org.tearsheet.referral;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is known of a service, and the form of each text; in a CSV file, its columns. */
public enum ServiceField {

    DESTINATION(40), NAME(120), PHONE(80), HOURS(200), ADDRESS(300), LANGUAGES(100), COST(200), NOTES(500),
    /** The day of the last check, as in 2026-11-22; empty if there was none. */
    VERIFIED(10);

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final int maxLength;

    ServiceField(int maxLength) {
        this.maxLength = maxLength;
    }

    public int maxLength() {
        return maxLength;
    }

    /** Its name in the head of a CSV file, and in a draft. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether such a text may be kept; blanks around it do not matter. */
    public boolean isValid(String typed) {
        var text = normalised(typed);
        return text.length() <= maxLength && text.chars().noneMatch(this::isForbidden) && switch (this) {
            case DESTINATION -> DestinationCode.ALL.stream().anyMatch(known -> known.code().equals(text));
            case NAME -> !text.isEmpty();
            case PHONE -> text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
            case LANGUAGES -> text.isEmpty() || Arrays.stream(text.split(", ")).allMatch(ServiceField::isLanguage);
            case VERIFIED -> text.isEmpty() || isDate(text);
            case HOURS, ADDRESS, COST, NOTES -> true;
        };
    }

    /** What this service says here; empty if nothing. */
    public String of(Service service) {
        return switch (this) {
            case DESTINATION -> service.destination().code();
            case NAME -> service.name();
            case PHONE -> service.phone();
            case HOURS -> service.hours();
            case ADDRESS -> service.address();
            case LANGUAGES -> service.languages();
            case COST -> service.cost();
            case NOTES -> service.notes();
            case VERIFIED -> service.verifiedOn().map(LocalDate::toString).orElse("");
        };
    }

    String checked(String typed) {
        if (!isValid(typed)) {
            throw new IllegalArgumentException("This is no %s of a service".formatted(column()));
        }
        return normalised(typed);
    }

    String normalised(String typed) {
        var text = typed.strip().replace("\r\n", "\n").replace('\r', '\n');
        if (this != LANGUAGES || text.isEmpty()) {
            return text;
        }
        return Arrays.stream(text.split("[,;\\s]+"))
            .map(ServiceField::tag)
            .distinct()
            .collect(Collectors.joining(", "));
    }

    private boolean isForbidden(int letter) {
        var breaksLine = letter == '\n' && (this == HOURS || this == ADDRESS || this == NOTES);
        return Character.isISOControl(letter) && !breaksLine;
    }

    /** In its usual capitals, such as es-MX; as typed where it is no tag. */
    private static String tag(String typed) {
        var tag = Locale.forLanguageTag(typed).toLanguageTag();
        return tag.equals("und") ? typed : tag;
    }

    private static boolean isLanguage(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return TAG.matcher(tag).matches()
                && !locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(locale.getLanguage());
    }

    private static boolean isDate(String text) {
        try {
            return !LocalDate.parse(text).isBefore(EARLIEST);
        }
        catch (DateTimeException _) {
            return false;
        }
    }

}
