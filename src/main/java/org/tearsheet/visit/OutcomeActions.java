package org.tearsheet.visit;

import java.util.function.Supplier;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import org.tearsheet.print.Paper;
import org.tearsheet.print.PrintedForm;
import org.tearsheet.print.UnprintableCharacter;
import org.tearsheet.referral.Outcome;

/** Takes the outcome along: into the record, or on paper. */
class OutcomeActions extends Div {

    private final Checkbox openly = new Checkbox();

    private final Paragraph fault = new Paragraph();

    OutcomeActions(OutcomePaper paper, Outcome outcome) {
        addClassName("outcome-actions");
        fault.addClassName("warning");
        fault.getElement().setAttribute("role", "status");
        fault.setVisible(false);
        add(new H3(getTranslation("checklist.take")));
        add(copy("checklist.copy.neutral", () -> paper.neutralText(outcome)));
        if (!outcome.assessment().notPrivate()) {
            add(copy("checklist.copy.full", () -> paper.fullText(outcome)));
        }
        add(size(paper));
        if (!outcome.assessment().notPrivate()) {
            add(link(getTranslation("checklist.pdf"), () -> paper.summary(outcome)));
        }
        add(link(getTranslation("checklist.slip"), () -> paper.slip(outcome)));
        var letters = paper.destinations(outcome);
        letters.forEach(destination -> add(link(getTranslation("checklist.letter", destination.name()),
                () -> paper.letter(outcome, destination, openly.getValue()))));
        if (!letters.isEmpty() && !outcome.assessment().notPrivate()) {
            openly.setLabel(getTranslation("checklist.letter.openly"));
            openly.setHelperText(getTranslation("checklist.letter.openly.help"));
            add(openly);
        }
        add(fault);
    }

    private Select<Paper> size(OutcomePaper paper) {
        var size = new Select<Paper>();
        size.setLabel(getTranslation("print.paper"));
        size.setItems(Paper.values());
        size.setItemLabelGenerator(item -> getTranslation("print.paper." + item));
        size.setValue(paper.size());
        size.addValueChangeListener(change -> paper.size(change.getValue()));
        return size;
    }

    private Button copy(String label, Supplier<String> text) {
        return new Button(getTranslation(label),
                _ -> getElement().executeJs("return navigator.clipboard.writeText($0)", text.get())
                    .then(_ -> Notification.show(getTranslation("checklist.copied")),
                            _ -> Notification.show(getTranslation("checklist.copy.failed"))));
    }

    private Anchor link(String label, Supplier<PrintedForm> form) {
        var link = new Anchor(PdfOnRequest.of(form, this::refuse), label);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private void refuse(UnprintableCharacter character) {
        fault.setText(character.script(getLocale())
            .map(script -> getTranslation("paper.script.refused", script))
            .orElseGet(() -> getTranslation("paper.refused", Character.toString(character.codePoint()))));
        fault.setVisible(true);
    }

}
