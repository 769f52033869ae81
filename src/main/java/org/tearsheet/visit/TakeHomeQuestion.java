package org.tearsheet.visit;

import java.util.function.Function;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.TakeHome;
import org.tearsheet.print.CardForm;
import org.tearsheet.print.PrintedForm;
import org.tearsheet.shell.Shortcut;

/**
 * Asks, before any paper is offered, whether it is safe to take home, and what instead.
 * The answer lives on this screen alone.
 */
class TakeHomeQuestion extends Div {

    private final H2 question = new H2(getTranslation("print.home"));

    private final Paragraph say;

    private final Div answers;

    private final InsteadOfPaper instead;

    TakeHomeQuestion(TakeHome takeHome, Runnable whenSafe, Runnable readTogether,
            Function<CardForm.Kind, PrintedForm> cards) {
        addClassName("take-home");
        question.getElement().setAttribute("tabindex", "-1");
        Shortcut.PRINT.leadTo(question);
        say = new Paragraph(getTranslation("print.home.say." + takeHome));
        var safe = new Button(getTranslation("print.home.yes"), _ -> whenSafe.run());
        var read = new Button(getTranslation("print.home.read"), _ -> readTogether.run());
        (takeHome == TakeHome.READ_HERE ? read : safe).addThemeVariants(ButtonVariant.PRIMARY);
        answers = takeHome == TakeHome.READ_HERE ? new Div(read, safe) : new Div(safe, read);
        answers.addClassName("print-buttons");
        instead = new InsteadOfPaper(getTranslation("print.home.instead"), cards, this::close);
        ask();
    }

    private void ask() {
        removeAll();
        add(question, say, answers, instead);
    }

    private void close() {
        removeAll();
        add(new NothingTaken(() -> {
            ask();
            instead.focus();
        }));
    }

}
