package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicLine;

/** One topic, and what it still lacks. */
class TopicEntry extends ListItem {

    TopicEntry(TopicLine topic) {
        getElement().setAttribute("tabindex", "-1");
        var title = new Anchor(TopicEditView.address(topic.slug()), topic.title());
        title.getElement().setAttribute("lang", topic.titled().tag());
        var what = new Paragraph(getTranslation("topic.sheet", topic.sheetNumber()) + " · " + topic.discreetTitle());
        what.addClassName("text-what");
        add(new H2(title), what);
        for (var language : Language.values()) {
            if (!topic.languages().contains(language)) {
                add(new TextMark(getTranslation("topics.missing." + language.tag())));
            }
        }
        if (!topic.live()) {
            add(new TextMark(getTranslation("texts.none")));
        }
    }

}
