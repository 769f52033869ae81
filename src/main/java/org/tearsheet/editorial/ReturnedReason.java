package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.Returned;

/** Why a reviewer gave a text back. */
class ReturnedReason extends Paragraph {

    ReturnedReason(Returned returned) {
        addClassName("returned-reason");
        setText(getTranslation("texts.returned", returned.by(), LongDate.of(returned.on(), getLocale()),
                returned.reason()));
    }

}
