package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextFilter;
import org.tearsheet.library.TextRow;

/** The texts that were asked for, a page at a time. */
class TextList extends Composite<Div> {

    private static final int PAGE = 25;

    private final transient TextDesk texts;

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("texts.more"), _ -> showMore());

    private transient TextFilter filter = TextFilter.ALL;

    private transient @Nullable TextRow last;

    TextList(TextDesk texts) {
        this.texts = texts;
        count.getElement().setAttribute("role", "status");
        getContent().add(count, list, more);
    }

    void show(TextFilter chosen) {
        this.filter = chosen;
        list.removeAll();
        append(texts.first(chosen, PAGE + 1));
    }

    private void showMore() {
        if (last != null) {
            int shown = list.getComponentCount();
            append(texts.after(filter, last, PAGE + 1));
            list.getChildren().skip(shown).findFirst().ifPresent(next -> next.getElement().callJsFunction("focus"));
        }
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append(List<TextRow> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(row -> list.add(new TextEntry(row)));
        if (!page.isEmpty()) {
            this.last = page.getLast();
        }
        more.setVisible(found.size() > PAGE);
        list.setVisible(list.getComponentCount() > 0);
        count.setText(getTranslation(more.isVisible() ? "texts.shown.more" : "texts.shown", list.getComponentCount()));
    }

}
