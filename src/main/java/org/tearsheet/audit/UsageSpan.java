package org.tearsheet.audit;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The days up to today that a report is about, and how many of them are put together. */
public enum UsageSpan {

    MONTH(30, 1), QUARTER(90, 7), YEAR(365, 7);

    private final int days;

    private final int step;

    UsageSpan(int days, int step) {
        this.days = days;
        this.step = step;
    }

    public int days() {
        return days;
    }

    public boolean byWeek() {
        return step > 1;
    }

    LocalDate from(LocalDate today) {
        return today.minusDays(days - 1L);
    }

    /**
     * The first day of each step; the last step ends today, so the first may be short.
     */
    Stream<LocalDate> steps(LocalDate today) {
        var from = from(today);
        return Stream
            .iterate(today.minusDays(step - 1L), day -> day.plusDays(step - 1L).compareTo(from) >= 0,
                    day -> day.minusDays(step))
            .map(day -> day.isBefore(from) ? from : day)
            .sorted();
    }

}
