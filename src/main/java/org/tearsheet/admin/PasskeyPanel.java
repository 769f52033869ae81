package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.MyFactors;
import org.tearsheet.accounts.PasskeyRow;

/** Somebody's own passkeys: see when they were used, make one, remove one. */
class PasskeyPanel extends Section {

    private final SerializableConsumer<PasskeyRow> remove;

    PasskeyPanel(MyFactors mine, boolean possible, FreshProof proof, SerializableRunnable made,
            SerializableConsumer<PasskeyRow> remove) {
        this.remove = remove;
        add(new H2(getTranslation("mysignin.passkeys")), new Paragraph(getTranslation("mysignin.passkeys.text")));
        if (!mine.passkeys().isEmpty()) {
            var list = new UnorderedList();
            mine.passkeys().forEach(passkey -> list.add(item(passkey)));
            add(list);
        }
        add(possible ? new PasskeyMaker(proof, made) : new Paragraph(getTranslation("mysignin.passkeys.impossible")));
    }

    private ListItem item(PasskeyRow passkey) {
        var button = new Button(getTranslation("mysignin.remove"), _ -> remove.accept(passkey));
        button.setAriaLabel(getTranslation("mysignin.remove.one", passkey.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        var added = getTranslation("mysignin.added", day(passkey.addedOn()));
        var used = passkey.lastUsedOn()
            .map(day -> getTranslation("mysignin.used", day(day)))
            .orElseGet(() -> getTranslation("mysignin.used.never"));
        return new ListItem(new H3(passkey.name()), new Paragraph(added + " " + used), button);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

}
