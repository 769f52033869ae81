package org.tearsheet.editorial;

import java.time.LocalDate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.ApprovedAs;
import org.tearsheet.library.PastEdition;
import org.tearsheet.library.Renewal;
import org.tearsheet.library.Returned;

/** What happened to one edition, in the order in which it happened. */
class PastEditionEntry extends ListItem {

    private final transient PastEdition edition;

    PastEditionEntry(PastEdition edition) {
        this.edition = edition;
        getElement().setAttribute("tabindex", "-1");
        var state = new Span(getTranslation("text.state." + edition.state()));
        state.addClassNames("text-state", "text-state-" + edition.state());
        add(new H3(new Span(getTranslation("text.edition", edition.number())), state));
        say(edition.starter() ? getTranslation("text.delivered", day(edition.begun()))
                : getTranslation("text.written", String.join(", ", edition.authors()), day(edition.begun())));
        if (!edition.changeNote().isBlank()) {
            say(getTranslation("review.note", edition.changeNote()));
        }
        edition.returns().reversed().forEach(this::say);
        edition.published()
            .ifPresent(on -> say(edition.approvedBy()
                .map(by -> getTranslation("text.approved", day(on), by) + edition.approvedAs().map(this::as).orElse(""))
                .orElseGet(() -> getTranslation("text.unreviewed", day(on)))));
        edition.renewals().reversed().forEach(this::say);
        edition.reviewDue()
            .filter(_ -> edition.ended().isEmpty())
            .ifPresent(due -> say(getTranslation("text.due", day(due))));
        edition.ended()
            .ifPresent(on -> say(edition.withdrawalReason()
                .map(reason -> getTranslation("text.withdrawn", day(on), reason))
                .orElseGet(() -> getTranslation("text.superseded", day(on)))));
    }

    PastEditionEntry offering(SerializableConsumer<PastEdition> onRestore) {
        var restore = new Button(getTranslation("text.restore"), _ -> onRestore.accept(edition));
        restore.addThemeVariants(ButtonVariant.SMALL);
        restore.setAriaLabel(getTranslation("text.restore.one", edition.number()));
        add(restore);
        return this;
    }

    private String as(ApprovedAs credential) {
        return " " + (credential.issuer().isEmpty() ? getTranslation("text.approved.as", credential.credential())
                : getTranslation("text.approved.as.issued", credential.credential(), credential.issuer()));
    }

    private void say(Returned returned) {
        say(getTranslation("texts.returned", returned.by(), day(returned.on()), returned.reason()));
    }

    private void say(Renewal renewal) {
        say(getTranslation("text.renewed", renewal.by(), day(renewal.on()), renewal.evidence(),
                day(renewal.dueBefore()), day(renewal.dueAfter())));
        if (!renewal.sources().isEmpty()) {
            say(getTranslation("text.renewed.sources", String.join(", ", renewal.sources())));
        }
    }

    private void say(String text) {
        add(new Paragraph(text));
    }

    private String day(LocalDate day) {
        return LongDate.of(day, getLocale());
    }

}
