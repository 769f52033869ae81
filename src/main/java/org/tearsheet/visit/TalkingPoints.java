package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.tearsheet.library.Section;

/** What to say, at a glance: red flags before everything else. */
class TalkingPoints extends Div {

    TalkingPoints(LiveEdition points, Language reader) {
        addClassName("talking-points");
        add(new H2(getTranslation("topic.talk", points.sections().stream().mapToInt(Section::minutes).sum())));
        if (points.language() != reader) {
            add(new Paragraph(getTranslation("topic.only." + points.language().tag())));
        }
        var text = new Div();
        text.getElement().setAttribute("lang", points.language().tag());
        points.sections().forEach(section -> text.add(part(section, points.language())));
        add(text);
    }

    private Div part(Section section, Language language) {
        var heading = new H3(section.part().heading(language));
        if (section.minutes() > 0) {
            var minutes = new Span(getTranslation("topic.minutes", section.minutes()));
            minutes.addClassName("minutes");
            heading.add(minutes);
        }
        var part = new Div(heading, new Markdown(section.markdown()));
        part.addClassNames("part", "part-" + section.part().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        if (section.part() == Part.RED_FLAGS) {
            part.getElement().setAttribute("role", "note");
        }
        return part;
    }

}
