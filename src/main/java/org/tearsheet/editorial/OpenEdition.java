package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.OpenText;

/** What somebody works on, who and since when, and why it came back if it did. */
class OpenEdition extends Div {

    OpenEdition(OpenText open) {
        addClassName("open-edition");
        add(new Paragraph(getTranslation("texts.open." + open.state(), open.number(), String.join(", ", open.authors()),
                LongDate.of(open.since(), getLocale()), LongDate.of(open.touched(), getLocale()))));
        if (open.idle()) {
            add(new TextMark(getTranslation("texts.idle")));
        }
        open.returned().map(ReturnedReason::new).ifPresent(this::add);
    }

    /** Where this edition is worked on. */
    static String address(OpenText open) {
        return (open.state() == EditionState.DRAFT ? DraftView.ROUTE : ReviewsView.ROUTE) + "/" + open.id();
    }

}
