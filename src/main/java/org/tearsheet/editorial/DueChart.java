package org.tearsheet.editorial;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.DueMonth;

/**
 * Review dates by month: a table for whoever reads or listens, with a bar to each number
 * for the eye.
 */
class DueChart extends NativeTable {

    DueChart(List<DueMonth> months) {
        addClassName("due-chart");
        setCaptionText(getTranslation("desk.chart"));
        var most = months.stream().mapToInt(DueMonth::texts).max().orElse(0);
        var head = new NativeTableRow(header("desk.chart.month", "col"), header("desk.chart.texts", "col"));
        getHead().add(head);
        months.forEach(month -> getBody().add(row(month, most)));
    }

    private NativeTableRow row(DueMonth month, int most) {
        var name = new NativeTableHeaderCell(
                month.month().map(this::name).orElseGet(() -> getTranslation("desk.chart.past")));
        name.getElement().setAttribute("scope", "row");
        var bar = new Span();
        bar.addClassName("due-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.setVisible(month.texts() > 0);
        bar.getStyle().set("--share", String.valueOf(most == 0 ? 0 : 100 * month.texts() / most) + "%");
        var amount = new Span(bar, new Span(String.valueOf(month.texts())));
        amount.addClassName("due-amount");
        var row = new NativeTableRow(name, new NativeTableCell(amount));
        row.setClassName("due-past", month.month().isEmpty());
        return row;
    }

    private NativeTableHeaderCell header(String key, String scope) {
        var header = new NativeTableHeaderCell(getTranslation(key));
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", getLocale()).format(month);
    }

}
