package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.accounts.ApiTokenRow;
import org.tearsheet.accounts.ApiTokenState;

/** One token: what it may do, since when, until when, and the way to end it. */
class ApiTokenEntry extends ListItem {

    ApiTokenEntry(ApiTokenRow token, SerializableConsumer<ApiTokenRow> revoke) {
        add(heading(token), facts(token));
        if (token.state() == ApiTokenState.VALID) {
            var end = new Button(getTranslation("tokens.revoke"), _ -> revoke.accept(token));
            end.setAriaLabel(getTranslation("tokens.revoke.one", token.name()));
            end.addThemeVariants(ButtonVariant.SMALL);
            add(end);
        }
    }

    private H3 heading(ApiTokenRow token) {
        var state = new Span(getTranslation("tokens.state." + token.state()));
        state.addClassNames("token-state", "token-" + token.state());
        return new H3(new Span(token.name()), state);
    }

    private Div facts(ApiTokenRow token) {
        var scopes = token.scopes()
            .stream()
            .map(scope -> getTranslation("tokens.scope." + scope))
            .collect(Collectors.joining(" · "));
        var facts = new Div(new Paragraph(scopes),
                new Paragraph(getTranslation("tokens.made", token.madeBy(), day(token.madeOn()))),
                new Paragraph(token.expiresOn()
                    .map(last -> getTranslation("tokens.expires", day(last)))
                    .orElseGet(() -> getTranslation("tokens.expires.demo"))),
                new Paragraph(token.lastUsedOn()
                    .map(last -> getTranslation("tokens.used", day(last)))
                    .orElseGet(() -> getTranslation("tokens.used.never"))));
        facts.addClassName("token-facts");
        return facts;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

}
