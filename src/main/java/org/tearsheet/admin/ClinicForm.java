package org.tearsheet.admin;

import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tearsheet.clinic.ClinicDraft;
import org.tearsheet.clinic.ClinicText;

/** Asks for everything of the profile that is typed or chosen. */
class ClinicForm extends Composite<Div> {

    private final ClinicTextFields texts = new ClinicTextFields();

    private final PolicyFields policies = new PolicyFields();

    /**
     * Shows the fields, with what is done at once at its place among them.
     */
    ClinicForm(Component logo, Component normal, Component neutral) {
        getContent().add(group("letterhead", ClinicText.NAME, ClinicText.PHONE, ClinicText.ADDRESS, ClinicText.HOURS),
                with(group("logo", ClinicText.LOGO_ALT), policies.logoPrinted(), logo),
                with(group("contact", ClinicText.CONTACT_NAME, ClinicText.CONTACT_PHONE, ClinicText.CONTACT_HOURS),
                        normal),
                with(group("neutral", ClinicText.NEUTRAL_NAME, ClinicText.NEUTRAL_PHONE, ClinicText.NEUTRAL_HOURS),
                        neutral),
                group("emergency", ClinicText.EMERGENCY_NUMBER, ClinicText.CRISIS_LINE),
                with(group("policies"), policies));
    }

    void show(ClinicDraft draft) {
        texts.show(draft);
        policies.show(draft.policies());
    }

    /** Puts the other text under each field that differs from what is typed. */
    void compareWith(ClinicDraft theirs) {
        texts.compareWith(theirs);
        policies.compareWith(theirs.policies());
    }

    void markUnprintable(Set<ClinicText> fields) {
        texts.markUnprintable(fields);
    }

    /** What was typed; empty while something is wrong, which the fields then say. */
    Optional<ClinicDraft> read() {
        var typed = texts.read();
        var chosen = policies.read();
        return typed.flatMap(words -> chosen.map(rest -> new ClinicDraft(words, rest)));
    }

    private Section group(String name, ClinicText... fields) {
        var row = new Div();
        row.addClassName("clinic-fields");
        for (var field : fields) {
            row.add(texts.field(field));
        }
        return new Section(new H2(getTranslation("clinic.group." + name)),
                new Paragraph(getTranslation("clinic.group.%s.help".formatted(name))), row);
    }

    private static Section with(Section group, Component... parts) {
        group.add(parts);
        return group;
    }

}
