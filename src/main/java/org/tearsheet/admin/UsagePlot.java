package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.springframework.web.util.HtmlUtils;
import org.tearsheet.audit.UsageReport.Period;

/** Prints as bars, one a day or a week; the same numbers stand in a table below. */
class UsagePlot extends Div {

    private static final int WIDTH = 10;

    private static final int HEIGHT = 100;

    private final DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(getLocale());

    UsagePlot(List<Period> periods, boolean byWeek) {
        addClassName("usage-plot");
        var most = periods.stream().mapToLong(Period::prints).max().orElse(0);
        var unit = getTranslation(byWeek ? "usage.week" : "usage.day");
        var scale = new Span(getTranslation(byWeek ? "usage.most.week" : "usage.most.day", most));
        scale.addClassName("usage-scale");
        var ends = new Div(new Span(day(periods.getFirst().day())), new Span(day(periods.getLast().day())));
        ends.addClassName("usage-ends");
        var table = new UsageTable(getTranslation("usage.by.period"), unit, getTranslation("usage.prints"));
        periods.forEach(period -> table.row(day(period.day()), String.valueOf(period.prints())));
        add(scale, new Svg(bars(periods, Math.max(1, most), unit)), ends,
                new NativeDetails(getTranslation("usage.as.table"), table));
    }

    private String bars(List<Period> periods, long most, String unit) {
        var svg = new StringBuilder("""
                <svg role="img" viewBox="0 0 %d %d" preserveAspectRatio="none" aria-label="%s">
                """.formatted(periods.size() * WIDTH, HEIGHT,
                HtmlUtils.htmlEscape(getTranslation("usage.plot", unit, most))));
        for (int place = 0; place < periods.size(); place++) {
            var period = periods.get(place);
            // the smallest bar can still be seen
            var height = period.prints() == 0 ? 0 : Math.max(2, period.prints() * HEIGHT / most);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s</title></rect>".formatted(
                    place * WIDTH + 1, HEIGHT - height, WIDTH - 2, height,
                    HtmlUtils.htmlEscape("%s: %d".formatted(day(period.day()), period.prints()))));
        }
        return svg.append("</svg>").toString();
    }

    private String day(LocalDate day) {
        return dates.format(day);
    }

}
