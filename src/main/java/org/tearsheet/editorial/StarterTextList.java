package org.tearsheet.editorial;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Concern;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextFilter;
import org.tearsheet.library.TextRow;

/** The texts that wait for the clinic's approval, by sheet number, a page at a time. */
class StarterTextList extends Composite<Div> {

    private static final int PAGE = 25;

    private static final TextFilter WAITING = new TextFilter(Optional.of(Concern.STARTER), Optional.empty(),
            Optional.empty(), "");

    private final transient TextDesk texts;

    private final SerializableConsumer<TextRow> open;

    private final Div sheets = new Div();

    private final Button more = new Button(getTranslation("texts.more"), _ -> showMore());

    private UnorderedList sheet = new UnorderedList();

    private int shown;

    private transient @Nullable TextRow last;

    StarterTextList(TextDesk texts, SerializableConsumer<TextRow> open) {
        this.texts = texts;
        this.open = open;
        getContent().add(sheets, more);
    }

    /** As they are now; as many as were shown before. */
    void show() {
        int page = Math.max(PAGE, shown);
        sheets.removeAll();
        shown = 0;
        last = null;
        append(texts.first(WAITING, page + 1), page);
    }

    private void showMore() {
        if (last != null) {
            append(texts.after(WAITING, last, PAGE + 1), PAGE)
                .ifPresent(next -> next.getElement().callJsFunction("focus"));
        }
    }

    /** One more than a page is asked for, to know whether there is another. */
    private Optional<Component> append(List<TextRow> found, int page) {
        var entries = found.stream().limit(page).map(this::append).toList();
        shown += entries.size();
        more.setVisible(found.size() > page);
        return entries.stream().findFirst();
    }

    private Component append(TextRow row) {
        if (last == null || last.sheetNumber() != row.sheetNumber()) {
            sheet = new UnorderedList();
            sheets.add(new H2(row.sheetNumber() == 0 ? getTranslation("starter.checklist")
                    : getTranslation("topic.sheet", row.sheetNumber())), sheet);
        }
        last = row;
        var entry = new StarterTextEntry(row, open);
        sheet.add(entry);
        return entry;
    }

}
