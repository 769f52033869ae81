package org.tearsheet.admin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import org.tearsheet.referral.DestinationCode;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceDraft;
import org.tearsheet.referral.ServiceField;

/** Asks for everything that is known of a service. */
class ServiceForm extends Composite<FormLayout> {

    private final Binder<ServiceDraft> binder = new Binder<>(ServiceDraft.class);

    private final Select<DestinationCode> destination = new Select<>();

    private final Map<ServiceField, TextFieldBase<?, String>> texts = new EnumMap<>(ServiceField.class);

    ServiceForm() {
        destination.setLabel(getTranslation("services.field.DESTINATION"));
        destination.setItems(DestinationCode.ALL);
        destination.setItemLabelGenerator(this::name);
        binder.forField(destination).asRequired(getTranslation("services.destination.required")).bind("destination");
        getContent().add(destination);
        required(add(ServiceField.NAME, new TextField()));
        required(add(ServiceField.PHONE, new TextField()));
        add(ServiceField.HOURS, new TextArea());
        add(ServiceField.ADDRESS, new TextArea());
        add(ServiceField.LANGUAGES, new TextField()).setHelperText(getTranslation("services.languages.help"));
        add(ServiceField.COST, new TextField());
        add(ServiceField.NOTES, new TextArea());
    }

    void show(Service service) {
        destination.setValue(DestinationCode.ALL.contains(service.destination()) ? service.destination() : null);
        destination.setHelperText("");
        texts.forEach((field, text) -> {
            text.setValue(field.of(service));
            text.setHelperText("");
        });
    }

    /** Puts the other text under each field that differs from what was typed. */
    void compareWith(Service other) {
        var typed = destination.getValue();
        destination.setHelperText(other.destination().equals(typed) ? "" : theirs(name(other.destination())));
        texts.forEach((field, text) -> text
            .setHelperText(field.of(other).equals(text.getValue().strip()) ? "" : theirs(field.of(other))));
    }

    /** What was typed; empty while something is wrong, which the fields then say. */
    Optional<ServiceDraft> read() {
        try {
            return Optional.of(binder.writeRecord());
        }
        catch (ValidationException _) {
            return Optional.empty(); // the fields are marked
        }
    }

    private <T extends TextFieldBase<T, String>> T add(ServiceField field, T text) {
        text.setLabel(getTranslation("services.field." + field));
        binder.forField(text)
            .withValidator(field::isValid, getTranslation("services.invalid." + field, field.maxLength()))
            .bind(field.column());
        texts.put(field, text);
        getContent().add(text);
        return text;
    }

    /** Shows the mark; whether it is empty the field's own rule says. */
    private static void required(TextFieldBase<?, String> text) {
        text.setRequiredIndicatorVisible(true);
    }

    private String theirs(String text) {
        return getTranslation("services.theirs", text.isEmpty() ? getTranslation("services.theirs.empty") : text);
    }

    private String name(DestinationCode which) {
        return getTranslation("destination." + which);
    }

}
