package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.DueStep;
import org.tearsheet.library.LiveText;
import org.tearsheet.library.TextRow;

/** Where a text stands: what is published, until when, and what presses. */
class TextStanding extends Div {

    TextStanding(TextRow row) {
        addClassName("text-standing");
        row.live()
            .ifPresentOrElse(live -> say(row, live),
                    () -> add(new Paragraph(getTranslation(row.missing() ? "texts.missing" : "texts.none"))));
    }

    private void say(TextRow row, LiveText live) {
        add(new Paragraph(getTranslation("texts.live", live.seen().number(), LongDate.of(live.published(), getLocale()),
                LongDate.of(live.reviewDue(), getLocale()))));
        if (live.step() != DueStep.LATER) {
            var due = new TextMark(getTranslation("texts.step." + live.step(), Math.abs(live.daysLeft()),
                    LongDate.of(live.graceEnds(), getLocale())));
            add(live.step() == DueStep.PAST_GRACE ? due.grave() : due);
        }
        if (row.behind()) {
            add(live.printed() ? new TextMark(getTranslation("texts.behind"))
                    : new TextMark(getTranslation("texts.behind.unprinted")).grave());
        }
        if (live.unreviewedStarter()) {
            add(new TextMark(getTranslation("texts.starter")));
        }
    }

}
