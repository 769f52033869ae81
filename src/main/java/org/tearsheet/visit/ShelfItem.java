package org.tearsheet.visit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.TopicRow;

/** A topic in one line: its neutral number, its title and its star. */
class ShelfItem extends ListItem {

    ShelfItem(TopicRow topic, FavouriteMarks marks, boolean forClinicToo) {
        var number = new Span(getTranslation("topic.sheet", topic.sheetNumber()));
        number.addClassName("sheet-number");
        var title = new Span(topic.title());
        title.addClassName("topic-title");
        var link = new Anchor(VisitRoutes.topic(topic.slug()));
        link.add(number, title);
        if (topic.unreviewedStarter()) {
            var mark = new Span(getTranslation("topic.starter"));
            mark.addClassNames("starter-mark", "only-read-aloud");
            link.add(mark);
        }
        add(link, new FavouriteStar(topic.slug(), topic.title(), marks, forClinicToo));
    }

}
