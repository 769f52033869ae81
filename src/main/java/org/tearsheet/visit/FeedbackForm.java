package org.tearsheet.visit;

import java.util.List;

import com.vaadin.flow.component.details.Details;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.LiveEdition;

/** Where a clinician says what should be better in a text, folded away. */
class FeedbackForm extends Details {

    FeedbackForm(List<LiveEdition> texts, Feedback feedback) {
        addClassName("feedback-form");
        setSummaryText(getTranslation("feedback.give"));
        WhenOpened.fill(this, () -> new FeedbackFields(texts, feedback));
    }

}
