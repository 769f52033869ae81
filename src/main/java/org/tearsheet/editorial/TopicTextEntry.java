package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import org.tearsheet.library.TextRow;

/** One text of a topic, called by what it is, and where it stands. */
class TopicTextEntry extends ListItem {

    TopicTextEntry(TextRow row) {
        var what = getTranslation("kind." + row.key().kind()) + " · "
                + getTranslation("language.name." + row.key().language().tag());
        add(new H3(new Anchor(TextView.address(row.key()), what)), new TextStanding(row));
        row.open().map(OpenEdition::new).ifPresent(this::add);
    }

}
