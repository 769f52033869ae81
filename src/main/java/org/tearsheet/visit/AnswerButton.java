package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.referral.Answers;

/** One possible answer, with the key that gives it. */
class AnswerButton extends Button {

    private final SerializablePredicate<Answers> isGiven;

    private boolean pressed;

    AnswerButton(String key, String words, SerializablePredicate<Answers> isGiven, SerializableRunnable give) {
        this.isGiven = isGiven;
        addClassName("answer");
        setText(words);
        getElement().setAttribute("data-key", key);
        if (!key.isEmpty() && !key.equals(words)) {
            var hint = new Span(key);
            hint.addClassName("key");
            hint.getElement().setAttribute("aria-hidden", "true");
            setPrefixComponent(hint);
        }
        addClickListener(_ -> give.run());
    }

    /** Its key does not lead on to the next question: there may be more to mark. */
    AnswerButton staying() {
        getElement().setAttribute("data-stays", true);
        return this;
    }

    /** Stands for a question that nobody asked yet. */
    AnswerButton open() {
        addClassName("open");
        return this;
    }

    void show(Answers answers) {
        pressed = isGiven.test(answers);
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
        setClassName("given", pressed);
    }

    boolean isPressed() {
        return pressed;
    }

}
