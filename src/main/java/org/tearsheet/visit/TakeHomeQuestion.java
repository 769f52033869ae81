package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.TakeHome;

/**
 * Asks, before any paper is offered, whether it is safe to take home. The answer lives on
 * this screen alone.
 */
class TakeHomeQuestion extends Div {

    TakeHomeQuestion(TakeHome takeHome, Runnable whenSafe, Runnable readTogether) {
        addClassName("take-home");
        var safe = new Button(getTranslation("print.home.yes"), _ -> whenSafe.run());
        var read = new Button(getTranslation("print.home.read"), _ -> readTogether.run());
        (takeHome == TakeHome.READ_HERE ? read : safe).addThemeVariants(ButtonVariant.PRIMARY);
        var answers = takeHome == TakeHome.READ_HERE ? new Div(read, safe) : new Div(safe, read);
        answers.addClassName("print-buttons");
        add(new H2(getTranslation("print.home")), new Paragraph(getTranslation("print.home.say." + takeHome)), answers);
    }

}
