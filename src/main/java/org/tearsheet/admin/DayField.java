package org.tearsheet.admin;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.datepicker.DatePicker;

/** Asks for a day, with the calendar in the reader's language. */
class DayField extends DatePicker {

    /** As the component wants them: Sunday first, whatever the week begins with. */
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    DayField(String label) {
        super(label);
        setClearButtonVisible(true);
        setLocale(getLocale());
        setI18n(calendar(getLocale()));
    }

    private DatePickerI18n calendar(Locale locale) {
        return new DatePickerI18n()
            .setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
            .setWeekdays(DAYS.stream().map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)).toList())
            .setWeekdaysShort(DAYS.stream().map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)).toList())
            .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
            .setToday(getTranslation("date.today"))
            .setCancel(getTranslation("date.cancel"));
    }

}
