package org.tearsheet.editorial;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.paste.Paste;
import org.tearsheet.library.paste.Pasted;
import org.tearsheet.library.paste.Pasted.Clean;
import org.tearsheet.library.paste.Pasted.Reason;
import org.tearsheet.library.paste.Pasted.Refused;

/**
 * Cleans what is pasted into a field. The browser hands over what is on the clipboard,
 * the text as it stood and what of it was selected.
 */
class CleanPaste implements Serializable {

    private static final String EVENT = "clean-paste";

    private final TextArea field;

    private final transient Paste paste;

    private final SerializableConsumer<String> say;

    CleanPaste(TextArea field, Paste paste, SerializableConsumer<String> say) {
        this.field = field;
        this.paste = paste;
        this.say = say;
        field.addAttachListener(
                _ -> field.getElement().executeJs("window.tearsheetDraft.cleanPaste(this, $0)", Paste.MAX_CLIPBOARD));
        field.getElement()
            .addEventListener(EVENT, this::take)
            .addEventData("event.detail.html")
            .addEventData("event.detail.plain")
            .addEventData("event.detail.tooLong")
            .addEventData("event.detail.before")
            .addEventData("event.detail.after");
    }

    private void take(DomEvent event) {
        var data = event.getEventData();
        if (data.get("event.detail.tooLong").asBoolean()) {
            say.accept(reasons(new Refused(List.of(Reason.TOO_LONG))));
            return;
        }
        var html = data.get("event.detail.html").asString();
        switch (html.isEmpty() ? paste.plain(data.get("event.detail.plain").asString()) : paste.html(html)) {
            case Refused refused -> say.accept(reasons(refused));
            case Clean clean -> {
                say.accept(notes(clean));
                var before = data.get("event.detail.before").asString();
                var inserted = before + clean.markdown().strip();
                field.setValue(inserted + data.get("event.detail.after").asString());
                field.getElement().executeJs("window.tearsheetDraft.caret(this, $0)", inserted.length());
            }
        }
    }

    private String reasons(Refused refused) {
        return refused.reasons().stream().map(reason -> reason.say(reader())).collect(Collectors.joining(" "));
    }

    private String notes(Pasted.Clean clean) {
        return clean.notes().stream().sorted().map(note -> note.say(reader())).collect(Collectors.joining(" "));
    }

    private static Locale reader() {
        return UI.getCurrent().getLocale();
    }

}
