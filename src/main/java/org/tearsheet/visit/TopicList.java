package org.tearsheet.visit;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;
import org.tearsheet.search.Hit;

/** Topics one below the other, each a link, with the reason it was found. */
class TopicList extends Div {

    private final H2 heading = new H2();

    private final UnorderedList list = new UnorderedList();

    private @Nullable Slug first;

    TopicList() {
        addClassName("topics");
        heading.getElement().setAttribute("role", "status");
        add(heading, list);
    }

    void showAll(List<TopicRow> rows) {
        heading.setText(getTranslation("home.all", rows.size()));
        list.removeAll();
        rows.forEach(row -> list.add(item(row.slug(), row.sheetNumber(), row.title(), row.summary(), new Span())));
        first = null;
    }

    void showHits(List<Hit> hits) {
        heading.setText(hits.isEmpty() ? getTranslation("home.none") : getTranslation("home.found", hits.size()));
        list.removeAll();
        hits.forEach(hit -> list.add(item(hit.slug(), hit.sheetNumber(), hit.title(), hit.summary(), reason(hit))));
        first = hits.isEmpty() ? null : hits.getFirst().slug();
        if (hits.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("home.none.hint"))));
        }
    }

    /** The best hit, if something was searched for. */
    Optional<Slug> first() {
        return Optional.ofNullable(first);
    }

    private ListItem item(Slug slug, int sheetNumber, String title, String summary, Span reason) {
        var number = new Span(getTranslation("topic.sheet", sheetNumber));
        number.addClassName("sheet-number");
        var name = new Span(title);
        name.addClassName("topic-title");
        var about = new Span(summary);
        about.addClassName("topic-summary");
        reason.addClassName("topic-reason");
        var link = new Anchor(VisitRoutes.topic(slug));
        link.add(number, name, about, reason);
        return new ListItem(link);
    }

    private Span reason(Hit hit) {
        return new Span(getTranslation("home.found." + hit.found(), hit.shown()));
    }

}
