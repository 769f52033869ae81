package org.tearsheet.admin;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A table whose rows begin with what they are about and end with a number. */
class UsageTable extends NativeTable {

    private final NativeTableBody body = new NativeTableBody();

    UsageTable(String caption, String... columns) {
        setCaptionText(caption);
        getCaption().addClassName("only-read-aloud");
        var head = new NativeTableRow();
        for (var column : columns) {
            head.add(heading(column, "col"));
        }
        getHead().add(head);
        add(body);
    }

    void row(String about, String... cells) {
        var row = new NativeTableRow(heading(about, "row"));
        for (var cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

}
