package org.tearsheet.visit;

import java.util.Locale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Section;
import org.tearsheet.shell.Shortcut;

/**
 * What to say: red flags before everything else, all at once or one step at a time. The
 * step and the time it has taken are in the browser alone.
 */
@Tag("talking-points")
@JavaScript("context://assets/talking-points.js")
class TalkingPoints extends Component implements HasComponents, HasStyle {

    /**
     * Shows talking points.
     * @param marked whether statements that somebody must still confirm are marked, as
     * reviewers see them
     */
    TalkingPoints(LiveEdition points, Language reader, boolean marked, Pace pace) {
        addClassName("talking-points");
        var sections = points.sections();
        int minutes = sections.stream().mapToInt(Section::minutes).sum();
        getElement().setAttribute("sheet", String.valueOf(points.sheetNumber()));
        getElement().setAttribute("minutes", String.valueOf(minutes));
        for (var words : new String[] { "one", "all", "step", "elapsed", "next", "last" }) {
            getElement().setAttribute(words + "-words", getTranslation("talk." + words));
        }
        getElement().setAttribute("data-keys", "← →");
        getElement().setAttribute("data-keys-say", getTranslation("talk.keys"));
        getElement().setAttribute("one", pace.isOneAtATime());
        getElement()
            .addEventListener("pace-chosen",
                    event -> pace.setOneAtATime(event.getEventData().get("event.detail").asBoolean()))
            .addEventData("event.detail");
        var heading = new H2(getTranslation("topic.talk", minutes));
        heading.getElement().setAttribute("tabindex", "-1");
        Shortcut.TALK.leadTo(heading);
        var head = new Div(heading, button("talk-pace", getTranslation("talk.one")));
        head.addClassName("talk-head");
        add(head);
        if (points.language() != reader) {
            add(new Paragraph(getTranslation("topic.only." + points.language().tag())));
        }
        var text = new Div();
        text.getElement().setAttribute("lang", points.language().tag());
        sections.forEach(section -> text.add(part(section, points.language(), marked)));
        add(whereabouts(), text, turn());
    }

    /** How far, how long, and the way back to what must not be missed. */
    private Div whereabouts() {
        var line = new Div();
        line.addClassName("talk-line");
        line.getElement().setAttribute("aria-hidden", "true");
        var step = new Span();
        step.addClassName("talk-step");
        step.setId("talk-step");
        var elapsed = new Span();
        elapsed.addClassName("talk-elapsed");
        var where = new Div(step, elapsed, button("talk-again", getTranslation("talk.again")),
                button("talk-flags", getTranslation("talk.flags")), line);
        where.addClassName("talk-where");
        return where;
    }

    private Div turn() {
        var next = button("talk-next", getTranslation("talk.last"));
        next.removeThemeVariants(ButtonVariant.TERTIARY);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var turn = new Div(button("talk-back", getTranslation("talk.back")), next);
        turn.addClassName("talk-turn");
        return turn;
    }

    private static Button button(String name, String words) {
        var button = new Button(words);
        button.addClassName(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Div part(Section section, Language language, boolean marked) {
        var name = section.part().heading(language);
        var heading = new H3(name);
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().setAttribute("aria-describedby", "talk-step");
        if (section.minutes() > 0) {
            var minutes = new Span(getTranslation("topic.minutes", section.minutes()));
            minutes.addClassName("minutes");
            heading.add(minutes);
        }
        var markdown = marked ? section.marked(" *(" + getTranslation("topic.to-be-confirmed") + ")*")
                : section.unmarked();
        var part = new Div(heading, new Markdown(markdown));
        part.getElement().setAttribute("data-name", name);
        part.addClassNames("talk-part", "talk-" + section.part().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return part;
    }

}
