package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import org.tearsheet.print.PrintShop;

/** A handout as it will print. */
class SheetPaper extends Div {

    SheetPaper(ChosenSheet chosen, PrintShop printShop) {
        addClassName("sheet-paper");
        getElement().setAttribute("lang", chosen.edition().language().tag());
        getElement().setProperty("innerHTML", printShop.preview(chosen.edition(), chosen.options(), chosen.note()));
    }

}
