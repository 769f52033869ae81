package org.tearsheet.editorial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as it is written out in a sentence. */
final class LongDate {

    private LongDate() {
    }

    static String of(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    static String of(Instant moment, Locale locale) {
        return of(LocalDate.ofInstant(moment, ZoneOffset.UTC), locale);
    }

}
