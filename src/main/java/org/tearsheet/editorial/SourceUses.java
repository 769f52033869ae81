package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.SourceUse;

/** The texts that rest on a source; each leads to its page. */
class SourceUses extends Section {

    SourceUses(List<SourceUse> uses) {
        addClassNames("texts", "topic-texts");
        add(new H2(getTranslation("sources.uses")));
        if (uses.isEmpty()) {
            add(new Paragraph(getTranslation("sources.uses.none")));
            return;
        }
        var list = new UnorderedList();
        uses.forEach(use -> list.add(entry(use)));
        add(list);
    }

    private ListItem entry(SourceUse use) {
        var title = new Anchor(TextView.address(use.text()), use.title());
        title.getElement().setAttribute("lang", use.text().language().tag());
        var what = new Paragraph(getTranslation("kind." + use.text().kind()) + " · "
                + getTranslation("language.name." + use.text().language().tag()) + " · "
                + getTranslation("sources.uses.edition", use.number(), getTranslation("text.state." + use.state())));
        what.addClassName("text-what");
        return new ListItem(new H3(title), what);
    }

}
