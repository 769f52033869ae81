package org.tearsheet.admin;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import org.tearsheet.accounts.SignInDesk;
import org.tearsheet.accounts.WaitingPerson;

/** Who has to wait because their password was mistyped too often, and lets them try. */
class WaitingPeople extends Composite<Div> {

    private final transient SignInDesk desk;

    private final UnorderedList list = new UnorderedList();

    WaitingPeople(SignInDesk desk) {
        this.desk = desk;
        getContent().addClassNames("notice", "waiting-people");
        getContent().add(new Paragraph(getTranslation("people.waiting")), list);
        show();
    }

    private void show() {
        list.removeAll();
        desk.waiting().forEach(person -> list.add(item(person)));
        setVisible(list.getComponentCount() > 0);
    }

    private ListItem item(WaitingPerson person) {
        var text = getTranslation("people.lift");
        var lift = new Button(text, _ -> lift(person));
        lift.setAriaLabel("%s: %s".formatted(text, person.name()));
        lift.addThemeVariants(ButtonVariant.SMALL);
        return new ListItem(new Span(getTranslation("people.waiting.until", person.name(), person.username(),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(getLocale())
                    .withZone(ZoneOffset.UTC)
                    .format(person.until()))),
                lift);
    }

    private void lift(WaitingPerson person) {
        desk.lift(person.id());
        show();
        Notification.show(getTranslation("people.lifted", person.name()));
    }

}
