package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.Language;
import org.tearsheet.library.Source;

/** What a text rests on, with those marked that nobody has confirmed yet. */
class SourcesInFull extends Div {

    SourcesInFull(List<Source> sources) {
        var list = new OrderedList();
        list.getElement().setAttribute("lang", Language.ENGLISH.tag());
        sources.forEach(source -> list.add(entry(source)));
        add(new H2(getTranslation("topic.sources", sources.size())), list);
    }

    private ListItem entry(Source source) {
        var bears = new Paragraph(source.bears());
        bears.addClassName("hint");
        var entry = new ListItem(new Paragraph(source.citation()), bears);
        if (!source.confirmed()) {
            var mark = new Paragraph(getTranslation("topic.to-be-confirmed"));
            mark.addClassName("warning");
            mark.getElement().setAttribute("lang", getLocale().getLanguage());
            entry.addComponentAtIndex(1, mark);
        }
        return entry;
    }

}
