package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.LiveText;
import org.tearsheet.library.TextRow;

/** What is published of a text today, and the way to withdraw it. */
class TextNow extends Section {

    TextNow(TextRow row, boolean reviewing, SerializableRunnable onWithdraw) {
        addClassName("text-now");
        add(new H2(getTranslation("text.now")), new TextStanding(row));
        if (reviewing) {
            row.live().ifPresent(live -> offer(live, onWithdraw));
        }
    }

    private void offer(LiveText live, SerializableRunnable onWithdraw) {
        if (live.unreviewedStarter()) {
            add(new Anchor("starter-texts", getTranslation("text.starter")));
        }
        if (live.mine()) {
            add(new TextMark(getTranslation("text.mine")));
        }
        else {
            var withdraw = new Button(getTranslation("text.withdraw"), _ -> onWithdraw.run());
            withdraw.addThemeVariants(ButtonVariant.ERROR);
            add(withdraw);
        }
    }

}
