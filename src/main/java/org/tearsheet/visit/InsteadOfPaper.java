package org.tearsheet.visit;

import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.print.CardForm;
import org.tearsheet.print.PrintedForm;

/**
 * What somebody can carry who cannot carry a sheet: a card, a number, or nothing. Nobody
 * learns what was chosen.
 */
class InsteadOfPaper extends Div {

    private final Button nothing;

    InsteadOfPaper(String label, Function<CardForm.Kind, PrintedForm> cards, Runnable whenNothing) {
        addClassNames("instead-of-paper", "print-buttons");
        nothing = new Button(getTranslation("print.home.nothing"), _ -> whenNothing.run());
        add(new Span(label), link("print.home.card", CardForm.Kind.CONTACT, cards),
                link("print.home.number", CardForm.Kind.NUMBER, cards), nothing);
    }

    void focus() {
        nothing.focus();
    }

    private Anchor link(String label, CardForm.Kind kind, Function<CardForm.Kind, PrintedForm> cards) {
        var link = new Anchor(PdfOnRequest.of(() -> cards.apply(kind)), getTranslation(label));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

}
