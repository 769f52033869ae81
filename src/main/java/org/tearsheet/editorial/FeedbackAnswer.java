package org.tearsheet.editorial;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.FeedbackComment;
import org.tearsheet.library.FeedbackRow;

/** Asks what became of feedback; a note is for colleagues, and ends with the feedback. */
class FeedbackAnswer extends Dialog {

    private final TextArea note = new TextArea(getTranslation("feedback.note"));

    FeedbackAnswer(FeedbackRow row, SerializableConsumer<Optional<FeedbackComment>> act) {
        setHeaderTitle(getTranslation("feedback.answer.title"));
        setWidth("min(32rem, 100vw)");
        note.setWidthFull();
        note.setMaxLength(FeedbackComment.MAX_LENGTH);
        note.setManualValidation(true);
        note.setHelperText(getTranslation("feedback.note.help"));
        add(new Paragraph(row.comment()), note);
        var done = new Button(getTranslation("feedback.answer"), _ -> send(act));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("feedback.cancel"), _ -> close()), done);
    }

    private void send(SerializableConsumer<Optional<FeedbackComment>> act) {
        var typed = note.getValue();
        var fault = typed.isBlank() ? Optional.<FeedbackComment.Fault>empty() : FeedbackComment.fault(typed);
        note.setErrorMessage(fault.map(why -> getTranslation("feedback.fault." + why)).orElse(""));
        note.setInvalid(fault.isPresent());
        if (fault.isPresent()) {
            note.focus();
        }
        else {
            close();
            act.accept(typed.isBlank() ? Optional.empty() : Optional.of(new FeedbackComment(typed)));
        }
    }

}
