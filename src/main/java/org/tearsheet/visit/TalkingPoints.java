package org.tearsheet.visit;

import java.util.Locale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Section;

/** What to say, at a glance: red flags before everything else. */
class TalkingPoints extends Div {

    /**
     * Shows talking points.
     * @param marked whether statements that somebody must still confirm are marked, as
     * reviewers see them
     */
    TalkingPoints(LiveEdition points, Language reader, boolean marked) {
        addClassName("talking-points");
        var sections = points.sections();
        add(new H2(getTranslation("topic.talk", sections.stream().mapToInt(Section::minutes).sum())));
        if (points.language() != reader) {
            add(new Paragraph(getTranslation("topic.only." + points.language().tag())));
        }
        var text = new Div();
        text.getElement().setAttribute("lang", points.language().tag());
        sections.forEach(section -> text.add(part(section, points.language(), marked)));
        add(text);
    }

    private Div part(Section section, Language language, boolean marked) {
        var heading = new H3(section.part().heading(language));
        if (section.minutes() > 0) {
            var minutes = new Span(getTranslation("topic.minutes", section.minutes()));
            minutes.addClassName("minutes");
            heading.add(minutes);
        }
        var markdown = marked ? section.marked(" *(" + getTranslation("topic.to-be-confirmed") + ")*")
                : section.unmarked();
        var part = new Div(heading, new Markdown(markdown));
        part.addClassNames("talk-part", "talk-" + section.part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return part;
    }

}
