package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.library.TextRow;

/** The texts of a topic, begun or not; each leads to the page where it is written. */
class TopicTexts extends Section {

    TopicTexts(List<TextRow> texts) {
        addClassNames("texts", "topic-texts");
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new TopicTextEntry(text)));
        add(new H2(getTranslation("topics.texts")), new Paragraph(getTranslation("topics.texts.help")), list);
    }

}
