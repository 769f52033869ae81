package org.tearsheet.visit;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;
import org.tearsheet.search.Hit;

/** A topic in a list, which is a link as a whole; with the reason, if it was found. */
class TopicItem extends ListItem {

    private final Span notes = new Span();

    TopicItem(TopicRow row) {
        this(row.slug(), row.sheetNumber(), row.title(), row.summary());
        note(handouts(row.handouts()), "topic-reason");
        mark(row.unreviewedStarter());
    }

    TopicItem(Hit hit) {
        this(hit.slug(), hit.sheetNumber(), hit.title(), hit.summary());
        if (!hit.meant().isEmpty()) {
            note(getTranslation("home.meant", hit.meant()), "topic-meant");
        }
        note(getTranslation("home.found." + hit.found(), hit.shown()) + " · " + handouts(hit.handouts()),
                "topic-reason");
        mark(hit.unreviewedStarter());
    }

    private TopicItem(Slug slug, int sheetNumber, String title, String summary) {
        notes.addClassName("topic-notes");
        add(new Anchor(VisitRoutes.topic(slug), part(getTranslation("topic.sheet", sheetNumber), "sheet-number"),
                part(title, "topic-title"), part(summary, "topic-summary"), notes));
        getElement().setAttribute("tabindex", "-1");
    }

    private void note(String text, String name) {
        notes.add(part(text, name));
    }

    private void mark(boolean unreviewedStarter) {
        if (unreviewedStarter) {
            note(getTranslation("topic.starter"), "starter-mark");
        }
    }

    private static Span part(String text, String name) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }

    private String handouts(List<Language> languages) {
        return languages.isEmpty() ? getTranslation("topic.handout.none")
                : getTranslation("home.handout",
                        languages.stream()
                            .map(language -> getTranslation("language.name." + language.tag()))
                            .collect(Collectors.joining(", ")));
    }

}
