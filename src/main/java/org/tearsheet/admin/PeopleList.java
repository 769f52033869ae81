package org.tearsheet.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.tearsheet.accounts.PeopleDesk;
import org.tearsheet.accounts.PeopleFilter;
import org.tearsheet.accounts.PersonRow;

/** The people who were asked for, a page at a time, by name. */
class PeopleList extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient PeopleDesk desk;

    private final transient Clock clock;

    private final boolean provider;

    private final SerializableBiConsumer<PersonAction, PersonRow> ask;

    private final CredentialNotice ending = new CredentialNotice();

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button(getTranslation("people.more"), _ -> showMore());

    private transient PeopleFilter filter = PeopleFilter.NONE;

    PeopleList(PeopleDesk desk, Clock clock, boolean provider, SerializableBiConsumer<PersonAction, PersonRow> ask) {
        this.desk = desk;
        this.clock = clock;
        this.provider = provider;
        this.ask = ask;
        count.getElement().setAttribute("role", "status");
        getContent().add(ending, new PeopleFilterForm(this::show), count, list, more);
    }

    /** As they are now; as many as were shown before. */
    void refresh() {
        ending.show(desk.credentialsEnding(PAGE));
        var shown = Math.max(PAGE, list.getComponentCount());
        list.removeAll();
        append(shown);
    }

    private void show(PeopleFilter chosen) {
        this.filter = chosen;
        list.removeAll();
        append(PAGE);
    }

    private void showMore() {
        append(PAGE);
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append(int page) {
        var found = desk.find(filter, list.getComponentCount(), page + 1);
        add(found.subList(0, Math.min(page, found.size())));
        more.setVisible(found.size() > page);
        count
            .setText(getTranslation(more.isVisible() ? "people.shown.more" : "people.shown", list.getComponentCount()));
    }

    private void add(List<PersonRow> page) {
        var today = LocalDate.now(clock);
        page.forEach(person -> list.add(new PersonItem(person, today, provider, ask)));
    }

}
