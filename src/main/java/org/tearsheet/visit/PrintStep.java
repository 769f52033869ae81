package org.tearsheet.visit;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicPage;

/**
 * The print step for several sheets, one after the other, over the visit that suggested
 * them.
 */
class PrintStep extends Dialog {

    private final transient List<TopicPage> sheets;

    private final transient Printing printing;

    private final Language reader;

    private final Div body = new Div();

    private final Button before = new Button();

    private final Button next = new Button();

    private int shown;

    PrintStep(List<TopicPage> sheets, Language reader, Printing printing) {
        this.sheets = sheets;
        this.printing = printing;
        this.reader = reader;
        addClassName("print-step");
        setWidth("min(56rem, 100vw)");
        setHeight("100%");
        body.addClassName("print-step-body");
        before.setText(getTranslation("print.step.before"));
        before.addClickListener(_ -> show(shown - 1, next));
        next.setText(getTranslation("print.step.next"));
        next.addClickListener(_ -> show(shown + 1, before));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var close = new Button(getTranslation("print.step.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close, before, next);
        add(body);
        show(0);
    }

    /** Whoever came to the first or last sheet stands where the way back is. */
    private void show(int place, Button back) {
        show(place);
        if (place == 0 || place == sheets.size() - 1) {
            back.focus();
        }
    }

    private void show(int place) {
        shown = place;
        var topic = sheets.get(place);
        setHeaderTitle(
                getTranslation("print.step.title", place + 1, sheets.size(), topic.text(reader).titles().plain()));
        before.setVisible(sheets.size() > 1);
        before.setEnabled(place > 0);
        next.setVisible(sheets.size() > 1);
        next.setEnabled(place < sheets.size() - 1);
        var sheet = new SheetPanel(topic.audience(), printing.shop());
        body.removeAll();
        body.add(new PrintActions(topic, topic.languages(DocumentKind.HANDOUT), reader, printing, sheet::show), sheet);
    }

}
