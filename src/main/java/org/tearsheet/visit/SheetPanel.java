package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PrintShop;

/** The handout as it will print. */
class SheetPanel extends Section {

    private final transient PrintShop printShop;

    private final Div paper = new Div();

    SheetPanel(PrintShop printShop) {
        this.printShop = printShop;
        addClassName("sheet-panel");
        paper.addClassName("sheet-paper");
        add(new H2(getTranslation("topic.handout")), paper);
    }

    void show(LiveEdition handout) {
        paper.getElement().setAttribute("lang", handout.language().tag());
        paper.getElement().setProperty("innerHTML", printShop.preview(handout));
    }

}
