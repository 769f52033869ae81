package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.Language;
import org.tearsheet.library.SourceLine;

/** One source, and how much rests on it. */
class SourceItem extends ListItem {

    SourceItem(SourceLine line) {
        var source = line.source();
        getElement().setAttribute("tabindex", "-1");
        var citation = new Paragraph(source.citation());
        citation.getElement().setAttribute("lang", Language.ENGLISH.tag());
        var used = new Paragraph(getTranslation("sources.used", line.editions())
                + (line.live() > 0 ? " " + getTranslation("sources.used.live", line.live()) : ""));
        used.addClassName("text-what");
        add(new H2(new Anchor(SourceView.address(source), source.key())), citation, used);
        if (!source.confirmed()) {
            add(new TextMark(getTranslation("topic.to-be-confirmed")));
        }
        if (source.doi() == null) {
            add(new TextMark(getTranslation("sources.concern.WITHOUT_DOI")));
        }
    }

}
