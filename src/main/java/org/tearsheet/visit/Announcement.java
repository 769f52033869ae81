package org.tearsheet.visit;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Div;
import org.tearsheet.referral.Destination;

/** Tells a screen reader what follows from an answer, without moving the focus. */
class Announcement extends Div {

    Announcement() {
        addClassName("only-read-aloud");
        getElement().setAttribute("role", "status");
    }

    void say(String urgency, List<Destination> destinations) {
        var names = destinations.stream().map(Destination::name).collect(Collectors.joining(", "));
        setText(names.isEmpty() ? urgency : getTranslation("checklist.announcement", urgency, names));
    }

}
