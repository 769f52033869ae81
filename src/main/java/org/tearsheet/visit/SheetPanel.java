package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.tearsheet.library.Audience;
import org.tearsheet.print.PrintShop;

/** The handout as it will print, and for whom it is written. */
class SheetPanel extends Section {

    private final transient PrintShop printShop;

    private final Div paper = new Div();

    SheetPanel(Audience audience, PrintShop printShop) {
        this.printShop = printShop;
        addClassName("sheet-panel");
        add(new H2(getTranslation("topic.handout." + audience)), paper);
    }

    void show(ChosenSheet chosen) {
        paper.removeAll();
        paper.add(new SheetPaper(chosen, printShop));
    }

}
