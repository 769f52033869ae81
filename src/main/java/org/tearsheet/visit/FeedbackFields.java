package org.tearsheet.visit;

import java.util.List;
import java.util.NoSuchElementException;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.FeedbackComment;
import org.tearsheet.library.LiveEdition;

/**
 * Asks a clinician what should be better in a text. It begins empty, knows nothing of the
 * visit, and refuses what could tell who a patient is.
 */
class FeedbackFields extends Div {

    private final transient Feedback feedback;

    private final Select<LiveEdition> about = new Select<>();

    private final TextArea comment = new TextArea(getTranslation("feedback.comment"));

    private final Checkbox nameless = new Checkbox(getTranslation("feedback.nameless"));

    private final Paragraph said = new Paragraph();

    FeedbackFields(List<LiveEdition> texts, Feedback feedback) {
        this.feedback = feedback;
        addClassName("feedback-fields");
        var warning = new Paragraph(getTranslation("feedback.warning"));
        warning.addClassName("warning");
        about.setLabel(getTranslation("feedback.about"));
        about.setItems(texts);
        about.setItemLabelGenerator(this::name);
        about.setValue(texts.getFirst());
        comment.setMaxLength(FeedbackComment.MAX_LENGTH);
        comment.setManualValidation(true);
        comment.setHelperText(getTranslation("feedback.comment.help", FeedbackComment.MAX_LENGTH));
        comment.getElement().setAttribute("autocomplete", "off");
        nameless.setHelperText(getTranslation("feedback.nameless.help"));
        said.getElement().setAttribute("role", "status");
        var send = new Button(getTranslation("feedback.send"), _ -> send());
        add(warning, about, comment, nameless, send, said);
    }

    private void send() {
        var fault = FeedbackComment.fault(comment.getValue());
        comment.setErrorMessage(fault.map(why -> getTranslation("feedback.fault." + why)).orElse(""));
        comment.setInvalid(fault.isPresent());
        if (fault.isPresent()) {
            said.setText("");
            comment.focus();
            return;
        }
        try {
            feedback.give(about.getValue().id(), new FeedbackComment(comment.getValue()), !nameless.getValue());
            comment.clear();
            said.setText(getTranslation("feedback.sent"));
        }
        catch (NoSuchElementException _) {
            said.setText(getTranslation("feedback.gone"));
        }
    }

    private String name(LiveEdition text) {
        return getTranslation("feedback.text", getTranslation("kind." + text.kind()),
                getTranslation("language.name." + text.language().tag()));
    }

}
