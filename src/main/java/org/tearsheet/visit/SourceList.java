package org.tearsheet.visit;

import java.util.LinkedHashSet;
import java.util.Set;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.TopicPage;

/** What the texts of a topic rest on, with what each source can bear. */
class SourceList extends Details {

    SourceList(TopicPage topic) {
        addClassName("source-list");
        var sources = new LinkedHashSet<Source>();
        topic.live().stream().map(LiveEdition::sources).forEach(sources::addAll);
        setSummaryText(getTranslation("topic.sources", sources.size()));
        WhenOpened.fill(this, () -> list(sources));
    }

    private static OrderedList list(Set<Source> sources) {
        var list = new OrderedList();
        list.getElement().setAttribute("lang", "en");
        sources.forEach(source -> list.add(entry(source)));
        return list;
    }

    private static ListItem entry(Source source) {
        var citation = new Paragraph(source.citation() + (source.doi() == null ? "" : " doi:" + source.doi()));
        var bears = new Paragraph(source.bears());
        bears.addClassName("hint");
        return new ListItem(citation, bears);
    }

}
