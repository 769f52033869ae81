package org.tearsheet.visit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;
import org.tearsheet.search.Hit;

/** Topics one below the other, each a link, with the reason it was found. */
class TopicList extends Div {

    private final Paragraph heading = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private @Nullable Slug first;

    TopicList() {
        addClassName("topics");
        heading.addClassName("topics-heading");
        heading.getElement().setAttribute("role", "status");
        add(heading, list);
    }

    void showAll(List<TopicRow> rows) {
        heading.setText(getTranslation("home.all", rows.size()));
        list.removeAll();
        rows.forEach(row -> list.add(item(row.slug(), row.sheetNumber(), row.title(), row.summary(),
                handouts(row.handouts()), row.unreviewedStarter())));
        first = null;
    }

    void showHits(List<Hit> hits) {
        heading.setText(hits.isEmpty() ? getTranslation("home.none") : getTranslation("home.found", hits.size()));
        list.removeAll();
        hits.forEach(hit -> list.add(item(hit.slug(), hit.sheetNumber(), hit.title(), hit.summary(),
                reason(hit) + " · " + handouts(hit.handouts()), hit.unreviewedStarter())));
        first = hits.isEmpty() ? null : hits.getFirst().slug();
        if (hits.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("home.none.hint"))));
        }
    }

    /** The best hit, if something was searched for. */
    Optional<Slug> first() {
        return Optional.ofNullable(first);
    }

    private ListItem item(Slug slug, int sheetNumber, String title, String summary, String what, boolean starter) {
        var number = new Span(getTranslation("topic.sheet", sheetNumber));
        number.addClassName("sheet-number");
        var name = new Span(title);
        name.addClassName("topic-title");
        var about = new Span(summary);
        about.addClassName("topic-summary");
        var reason = new Span(what);
        reason.addClassName("topic-reason");
        var notes = new Span(reason);
        notes.addClassName("topic-notes");
        var link = new Anchor(VisitRoutes.topic(slug));
        link.add(number, name, about, notes);
        if (starter) {
            var mark = new Span(getTranslation("topic.starter"));
            mark.addClassName("starter-mark");
            notes.add(mark);
        }
        return new ListItem(link);
    }

    private String reason(Hit hit) {
        return getTranslation("home.found." + hit.found(), hit.shown());
    }

    private String handouts(List<Language> languages) {
        return languages.isEmpty() ? getTranslation("topic.handout.none")
                : getTranslation("home.handout",
                        languages.stream()
                            .map(language -> getTranslation("language.name." + language.tag()))
                            .collect(Collectors.joining(", ")));
    }

}
