package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.Scroller;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.Paper;
import org.tearsheet.print.PatientNote;
import org.tearsheet.print.PrintShop;
import org.tearsheet.print.SheetOptions;

/** The sheet alone on the screen, to be read with the patient; no paper, no file. */
class ReadTogether extends Dialog {

    ReadTogether(LiveEdition handout, PrintShop printShop) {
        addClassName("read-together");
        setHeaderTitle(handout.titles().discreet());
        setWidth("min(52rem, 100vw)");
        setHeight("100%");
        var close = new Button(getTranslation("print.home.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        var scroller = new Scroller(new SheetPaper(
                new ChosenSheet(handout, new SheetOptions(Paper.A4, false), PatientNote.NONE), printShop));
        scroller.setSizeFull();
        add(scroller);
    }

}
