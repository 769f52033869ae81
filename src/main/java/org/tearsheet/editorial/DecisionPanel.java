package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Obstacles;
import org.tearsheet.library.UnderReview;
import org.tearsheet.security.CredentialObstacle;

/** Approves or returns. The reason stays in its field whatever happens to the text. */
class DecisionPanel extends Section {

    private static final int LONGEST_REASON = 2000;

    private final Paragraph hint = new Paragraph();

    private final Button approve = new Button(getTranslation("review.approve"));

    private final TextArea reason = new TextArea(getTranslation("review.reason"));

    private final Button sendBack = new Button(getTranslation("review.return"));

    DecisionPanel(SerializableRunnable onApprove, SerializableConsumer<String> onReturn) {
        addClassName("review-decision");
        hint.setId("review-hint");
        hint.getElement().setAttribute("role", "status");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.getElement().setAttribute("aria-describedby", "review-hint");
        approve.addClickListener(_ -> onApprove.run());
        reason.setHelperText(getTranslation("review.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        sendBack.addClickListener(_ -> askWhy(onReturn));
        var returning = new Div(reason, sendBack);
        returning.addClassName("review-return");
        add(new H2(getTranslation("review.decide")), hint, approve, returning);
    }

    void show(UnderReview review) {
        var mine = review.row().mine();
        hint.setText(mine ? getTranslation("reviews.mine") : hint(review.obstacles()));
        approve.setEnabled(!mine && review.obstacles().isEmpty());
        allow(!mine);
    }

    /** For a text that is no longer in review: what was typed can still be copied. */
    void close() {
        hint.setText(getTranslation("review.reason.kept"));
        allow(false);
        reason.setVisible(true);
    }

    /** Says why this person may not decide; what was typed stays. */
    void refuse(CredentialObstacle obstacle) {
        hint.setText(getTranslation("review.credential." + obstacle));
    }

    boolean hasReason() {
        return !reason.isEmpty();
    }

    private void allow(boolean deciding) {
        approve.setVisible(deciding);
        sendBack.setVisible(deciding);
        reason.setVisible(deciding);
        reason.setReadOnly(!deciding);
    }

    private String hint(Obstacles obstacles) {
        if (obstacles.isEmpty()) {
            return getTranslation("review.approvable");
        }
        var key = obstacles.unsafe() == 0 ? "review.held.unanswered"
                : obstacles.unanswered() == 0 ? "review.held.unsafe" : "review.held.both";
        return getTranslation(key, obstacles.unanswered(), obstacles.unsafe());
    }

    private void askWhy(SerializableConsumer<String> onReturn) {
        var missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("review.reason.required") : "");
        if (missing) {
            reason.focus();
        }
        else {
            onReturn.accept(reason.getValue());
        }
    }

}
