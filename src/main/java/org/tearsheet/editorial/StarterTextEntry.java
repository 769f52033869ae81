package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.LiveText;
import org.tearsheet.library.TextRow;

/** One text that waits: what it is, whether it is printed, and the way to read it. */
class StarterTextEntry extends ListItem {

    StarterTextEntry(TextRow row, SerializableConsumer<TextRow> open) {
        getElement().setAttribute("tabindex", "-1");
        var what = new Span(getTranslation("kind." + row.key().kind()) + " · "
                + getTranslation("language.name." + row.key().language().tag()));
        what.addClassName("starter-kind");
        var title = new Span(row.title());
        title.getElement().setAttribute("lang", row.titled().tag());
        var read = new Button(getTranslation("starter.read"), _ -> open.accept(row));
        read.setAriaLabel("%s: %s, %s".formatted(getTranslation("starter.read"), row.title(), what.getText()));
        read.addThemeVariants(ButtonVariant.SMALL);
        add(title, what, read);
        row.live().filter(live -> !live.printed()).ifPresent(live -> add(unprinted(row, live)));
    }

    private TextMark unprinted(TextRow row, LiveText live) {
        return new TextMark(row.behind() ? getTranslation("texts.behind.unprinted")
                : getTranslation("starter.unprinted", LongDate.of(live.graceEnds(), getLocale())))
            .grave();
    }

}
