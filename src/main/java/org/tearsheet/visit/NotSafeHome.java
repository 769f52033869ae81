package org.tearsheet.visit;

import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.tearsheet.print.CardForm;
import org.tearsheet.print.PrintedForm;

/** Beside every offer of paper: what there is for whom it is not safe. */
class NotSafeHome extends Details {

    private final Button read;

    private final InsteadOfPaper instead;

    private final Div place = new Div();

    NotSafeHome(Runnable readTogether, Function<CardForm.Kind, PrintedForm> cards) {
        addClassName("not-safe-home");
        setSummaryText(getTranslation("print.home.unsafe"));
        place.addClassName("take-home");
        read = new Button(getTranslation("print.home.read"), _ -> readTogether.run());
        instead = new InsteadOfPaper(getTranslation("print.home.instead"), cards, this::close);
        offer();
        add(place);
    }

    private void offer() {
        place.removeAll();
        place.add(read, instead);
    }

    private void close() {
        place.removeAll();
        place.add(new NothingTaken(() -> {
            offer();
            instead.focus();
        }));
    }

}
