package org.tearsheet.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.tearsheet.accounts.PersonRow;
import org.tearsheet.accounts.PersonState;

/** Somebody who works here: roles, whether they can sign in, and what can be done. */
class PersonItem extends ListItem {

    PersonItem(PersonRow person, LocalDate today, boolean provider,
            SerializableBiConsumer<PersonAction, PersonRow> ask) {
        add(heading(person), roles(person), facts(person));
        person.credential().ifPresent(credential -> add(new CredentialLine(credential, today)));
        if (person.oneself()) {
            var why = new Paragraph(getTranslation("people.oneself"));
            why.addClassName("person-oneself");
            add(why);
        }
        var actions = new Div();
        actions.addClassName("person-actions");
        PersonAction.of(person, provider).forEach(action -> actions.add(button(action, person, ask)));
        add(actions);
    }

    private H3 heading(PersonRow person) {
        var state = new Span(getTranslation("people.state." + person.state()));
        state.addClassNames("person-state", "person-" + person.state());
        var username = new Span(person.username());
        username.addClassName("person-username");
        return new H3(new Span(person.name()), username, state);
    }

    private Div roles(PersonRow person) {
        var roles = new Div();
        roles.addClassName("person-roles");
        person.roles().forEach(role -> roles.add(new Span(getTranslation("people.role." + role))));
        return roles;
    }

    private Div facts(PersonRow person) {
        var facts = new Div(new Paragraph(person.lastSeenOn()
            .map(day -> getTranslation("people.seen",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day)))
            .orElseGet(() -> getTranslation("people.seen.never"))));
        if (person.factors()) {
            facts.add(new Paragraph(getTranslation("people.factors")));
        }
        if (person.provided()) {
            facts.add(new Paragraph(getTranslation("people.provided")));
        }
        person.awaitedUntil()
            .ifPresent(until -> facts.add(new Paragraph(getTranslation("people.awaited", moment(until)))));
        if (person.state() == PersonState.WAITING) {
            facts.add(new Paragraph(person.linkUntil()
                .map(until -> getTranslation("people.link.until", moment(until)))
                .orElseGet(() -> getTranslation("people.link.none"))));
        }
        facts.addClassName("person-facts");
        return facts;
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(getLocale())
            .withZone(ZoneOffset.UTC)
            .format(moment);
    }

    private Button button(PersonAction action, PersonRow person, SerializableBiConsumer<PersonAction, PersonRow> ask) {
        var text = getTranslation("people.action." + action.code());
        var button = new Button(text, _ -> ask.accept(action, person));
        button.setAriaLabel("%s: %s".formatted(text, person.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

}
