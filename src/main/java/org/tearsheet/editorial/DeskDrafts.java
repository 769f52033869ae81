package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.Concern;
import org.tearsheet.library.OpenText;
import org.tearsheet.library.TextRow;

/** An author's own drafts, those returned to them with the reason. */
class DeskDrafts extends Section {

    private static final int SHOWN = 5;

    /**
     * @param drafts one more than is shown, if there is one
     */
    DeskDrafts(List<TextRow> drafts) {
        addClassName("desk-drafts");
        add(new H3(getTranslation("desk.drafts")));
        if (drafts.isEmpty()) {
            add(new Paragraph(getTranslation("desk.drafts.none")));
            return;
        }
        var list = new UnorderedList();
        drafts.stream().limit(SHOWN).forEach(row -> row.open().ifPresent(open -> list.add(entry(row, open))));
        add(list);
        if (drafts.size() > SHOWN) {
            add(new Anchor(TextAddress.of(Concern.MINE), getTranslation("desk.drafts.more")));
        }
    }

    static int asked() {
        return SHOWN + 1;
    }

    private ListItem entry(TextRow row, OpenText open) {
        var draft = new Anchor(OpenEdition.address(open), row.title());
        draft.getElement().setAttribute("lang", row.titled().tag());
        return new ListItem(draft, new TextWhat(row), new OpenEdition(open));
    }

}
