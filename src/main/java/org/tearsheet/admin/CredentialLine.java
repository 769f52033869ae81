package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.accounts.Credential;

/** What lets somebody judge texts, with a warning before and after its end. */
class CredentialLine extends Div {

    CredentialLine(Credential credential, LocalDate today) {
        var words = credential.issuer().isEmpty() ? credential.text()
                : getTranslation("people.credential.by", credential.text(), credential.issuer());
        add(new Paragraph(getTranslation("people.credential.is", words)));
        credential.until().ifPresent(until -> {
            var end = new Paragraph(getTranslation(key(credential, today), day(until)));
            if (credential.isExpired(today) || credential.endsSoon(today)) {
                end.addClassName("warning");
            }
            add(end);
        });
    }

    private static String key(Credential credential, LocalDate today) {
        return credential.isExpired(today) ? "people.credential.expired"
                : credential.endsSoon(today) ? "people.credential.soon" : "people.credential.valid";
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

}
