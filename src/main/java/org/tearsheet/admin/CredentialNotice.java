package org.tearsheet.admin;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.accounts.PersonRow;

/** Names everybody whose credential has ended or soon will. */
class CredentialNotice extends Paragraph {

    CredentialNotice() {
        addClassName("notice");
        getElement().setAttribute("role", "status");
    }

    void show(List<PersonRow> people) {
        setVisible(!people.isEmpty());
        setText(getTranslation("people.credential.notice",
                people.stream().map(PersonRow::name).collect(Collectors.joining(", "))));
    }

}
