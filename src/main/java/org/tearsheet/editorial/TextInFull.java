package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.markdown.Markdown;
import org.tearsheet.library.Language;
import org.tearsheet.library.Section;

/** A text from beginning to end, with what is to be confirmed marked. */
class TextInFull extends Div {

    TextInFull(Language language, List<Section> sections, String body) {
        addClassName("text-in-full");
        getElement().setAttribute("lang", language.tag());
        if (sections.isEmpty()) {
            add(new Pre(body));
        }
        sections.forEach(section -> add(part(section, language)));
    }

    private Div part(Section section, Language language) {
        var toBeConfirmed = " **(" + getTranslation("topic.to-be-confirmed") + ")**";
        return new Div(new H2(section.part().heading(language)), new Markdown(section.marked(toBeConfirmed)));
    }

}
