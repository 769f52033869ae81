package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PrintShop;

/** A handout as it will print. */
class SheetPaper extends Div {

    SheetPaper(LiveEdition handout, PrintShop printShop) {
        addClassName("sheet-paper");
        getElement().setAttribute("lang", handout.language().tag());
        getElement().setProperty("innerHTML", printShop.preview(handout));
    }

}
