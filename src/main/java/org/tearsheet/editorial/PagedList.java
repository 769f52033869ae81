package org.tearsheet.editorial;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** What was asked for, a page at a time. */
class PagedList<T> extends Composite<Div> {

    private static final int PAGE = 25;

    private final transient Function<T, ListItem> item;

    private final String shown;

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("texts.more"), _ -> showMore());

    private transient BiFunction<Optional<T>, Integer, List<T>> pages = (_, _) -> List.of();

    private transient @Nullable T last;

    /**
     * A list that is empty yet.
     * @param shown key of how many there are; with {@code .more} behind it of how many of
     * them are shown
     */
    PagedList(String shown, Function<T, ListItem> item) {
        this.shown = shown;
        this.item = item;
        count.getElement().setAttribute("role", "status");
        getContent().add(count, list, more);
    }

    /**
     * Begins anew.
     * @param pages gives at most so many that come after this one, or the first
     */
    void show(BiFunction<Optional<T>, Integer, List<T>> pages) {
        this.pages = pages;
        list.removeAll();
        append(pages.apply(Optional.empty(), PAGE + 1));
    }

    private void showMore() {
        int before = list.getComponentCount();
        append(pages.apply(Optional.ofNullable(last), PAGE + 1));
        list.getChildren().skip(before).findFirst().ifPresent(next -> next.getElement().callJsFunction("focus"));
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append(List<T> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(each -> list.add(item.apply(each)));
        if (!page.isEmpty()) {
            this.last = page.getLast();
        }
        more.setVisible(found.size() > PAGE);
        list.setVisible(list.getComponentCount() > 0);
        count.setText(getTranslation(more.isVisible() ? shown + ".more" : shown, list.getComponentCount()));
    }

}
