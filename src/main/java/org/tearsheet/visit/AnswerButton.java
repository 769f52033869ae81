package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.referral.Answers;

/** One possible answer, with the key that gives it. */
class AnswerButton extends Button {

    private final String key;

    private final SerializablePredicate<Answers> isGiven;

    private final SerializableRunnable give;

    private final SerializableRunnable leadOn;

    private boolean pressed;

    AnswerButton(String key, String words, SerializablePredicate<Answers> isGiven, SerializableRunnable give,
            SerializableRunnable leadOn) {
        this.key = key;
        this.isGiven = isGiven;
        this.give = give;
        this.leadOn = leadOn;
        addClassName("answer");
        setText(words);
        if (!key.isEmpty() && !key.equals(words)) {
            var hint = new Span(key);
            hint.addClassName("key");
            hint.getElement().setAttribute("aria-hidden", "true");
            setPrefixComponent(hint);
        }
        addClickListener(_ -> give.run());
    }

    boolean isFor(String pressedKey) {
        return key.equals(pressedKey);
    }

    /** Gives the answer and goes on to the next question. */
    void pressByKey() {
        give.run();
        leadOn.run();
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
