package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.Scroller;
import org.tearsheet.print.PrintShop;
import org.tearsheet.print.SheetOptions;
import org.tearsheet.shell.Shortcut;

/**
 * The sheet alone on the screen, large and under its discreet title, to be read with the
 * patient; no paper, no file.
 */
class PatientView extends Dialog {

    PatientView(ChosenSheet chosen, PrintShop printShop) {
        addClassName("patient-view");
        setHeaderTitle(chosen.edition().titles().discreet());
        setSizeFull();
        var close = new Button(getTranslation("print.home.close"), _ -> close());
        Shortcut.SHOW.leadTo(close);
        getFooter().add(close);
        var scroller = new Scroller(new SheetPaper(discreet(chosen), printShop));
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.setSizeFull();
        scroller.getElement().executeJs("requestAnimationFrame(() => this.focus())");
        add(scroller);
    }

    private static ChosenSheet discreet(ChosenSheet chosen) {
        var options = chosen.options();
        return new ChosenSheet(chosen.edition(), new SheetOptions(options.paper(), options.text(), options.contact(),
                options.sides(), options.sources(), options.log(), true), chosen.note());
    }

}
