package org.tearsheet.editorial;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.FeedbackRow;

/** Asks before the words of feedback are gone. */
class FeedbackErasure extends ConfirmDialog {

    FeedbackErasure(FeedbackRow row, SerializableRunnable erase) {
        super();
        setHeader(getTranslation("feedback.erase.question"));
        setText(getTranslation(row.doneOn().isEmpty() ? "feedback.erase.open" : "feedback.erase.text"));
        setConfirmText(getTranslation("feedback.erase"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(_ -> erase.run());
        setCancelable(true);
        setCancelText(getTranslation("feedback.cancel"));
    }

}
