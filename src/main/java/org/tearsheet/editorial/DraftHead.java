package org.tearsheet.editorial;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.OpenDraft;

/** Which draft it is, and whether what was typed is safe. */
class DraftHead extends Header {

    private final Paragraph state = new Paragraph();

    DraftHead(OpenDraft draft) {
        addClassName("draft-head");
        var back = new Anchor(TextView.address(draft.key()), getTranslation("draft.back"));
        back.addClassName("back");
        var title = new H1(draft.saved().title());
        title.getElement().setAttribute("lang", draft.language().tag());
        state.getElement().setAttribute("role", "status");
        add(back, title, new EditionWhat(draft.kind(), draft.language(), draft.seen().number(), draft.sheetNumber()),
                state);
        draft.returned().map(ReturnedReason::new).ifPresent(this::add);
        if (!draft.alsoWriting().isEmpty()) {
            var others = new Paragraph(getTranslation("draft.others", String.join(", ", draft.alsoWriting())));
            others.addClassName("warning");
            add(others);
        }
    }

    void say(String key, Object... values) {
        state.setText(getTranslation(key, values));
    }

    void sayKept(Instant when) {
        say("draft.kept",
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(getLocale())
                    .format(when.atZone(ZoneId.systemDefault())));
    }

}
