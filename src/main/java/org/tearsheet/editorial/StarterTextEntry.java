package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.LiveEdition;

/** One text that waits: what it is, and the way to read it. */
class StarterTextEntry extends ListItem {

    StarterTextEntry(LiveEdition edition, SerializableConsumer<LiveEdition> open) {
        var what = new Span(getTranslation("kind." + edition.kind()) + " · "
                + getTranslation("language.name." + edition.language().tag()));
        what.addClassName("starter-kind");
        var title = new Span(edition.titles().plain());
        title.getElement().setAttribute("lang", edition.language().tag());
        var read = new Button(getTranslation("starter.read"), _ -> open.accept(edition));
        read.setAriaLabel(
                "%s: %s, %s".formatted(getTranslation("starter.read"), edition.titles().plain(), what.getText()));
        read.addThemeVariants(ButtonVariant.SMALL);
        add(title, what, read);
    }

}
