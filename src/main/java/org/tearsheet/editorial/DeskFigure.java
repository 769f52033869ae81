package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Concern;

/** How many of something wait; it leads to the list of them. */
class DeskFigure extends ListItem {

    DeskFigure(int count, String what, String address) {
        var number = new Span(String.valueOf(count));
        number.addClassName("desk-number");
        add(new Anchor(address, number, new Span(what)));
        addClassName("desk-figure");
        setClassName("desk-nothing", count == 0);
    }

    static DeskFigure of(Concern concern, int count, String what) {
        var figure = new DeskFigure(count, what, TextAddress.of(concern));
        figure.setClassName("desk-grave", count > 0 && concern == Concern.NOT_PRINTED);
        return figure;
    }

}
