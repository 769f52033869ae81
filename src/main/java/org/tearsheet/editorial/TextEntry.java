package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import org.tearsheet.library.TextRow;

/** One text in one language, and where it stands. */
class TextEntry extends ListItem {

    TextEntry(TextRow row) {
        getElement().setAttribute("tabindex", "-1");
        var title = new Anchor(TextView.address(row.key()),
                row.title().isEmpty() ? getTranslation("kind." + row.key().kind()) : row.title());
        title.getElement().setAttribute("lang", row.titled().tag());
        add(new H2(title), new TextWhat(row), new TextStanding(row));
        row.open().map(OpenEdition::new).ifPresent(this::add);
    }

}
