package org.tearsheet.admin;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.tearsheet.clinic.ClinicDraft;
import org.tearsheet.clinic.ClinicText;
import org.tearsheet.print.PaperCharacters;

/** The fields for the texts of the profile, each with its rule. */
class ClinicTextFields implements Serializable {

    private final Map<ClinicText, TextFieldBase<?, String>> fields = new EnumMap<>(ClinicText.class);

    ClinicTextFields() {
        for (var field : ClinicText.values()) {
            fields.put(field, field.hasLines() ? prepared(field, new TextArea()) : prepared(field, new TextField()));
        }
    }

    Component field(ClinicText which) {
        return at(which);
    }

    void show(ClinicDraft draft) {
        fields.forEach((which, field) -> {
            field.setValue(draft.text(which));
            field.setHelperText(help(which));
            field.setInvalid(false);
        });
    }

    void compareWith(ClinicDraft theirs) {
        fields.forEach((which, field) -> {
            var text = theirs.text(which);
            field.setHelperText(text.equals(field.getValue().strip()) ? help(which)
                    : say("clinic.theirs", text.isEmpty() ? say("clinic.theirs.empty") : text));
        });
    }

    void markUnprintable(Set<ClinicText> unprintable) {
        fields.forEach((which, field) -> mark(field, unprintable.contains(which), whyUnprintable(field.getValue())));
        focusOnFault();
    }

    /** What was typed; empty while something is wrong, which the fields then say. */
    Optional<Map<ClinicText, String>> read() {
        var typed = new EnumMap<ClinicText, String>(ClinicText.class);
        fields.forEach((which, field) -> {
            mark(field, !which.isValid(field.getValue()), say("clinic.invalid." + which, which.maxLength()));
            typed.put(which, field.getValue());
        });
        var neutral = at(ClinicText.NEUTRAL_NAME);
        if (neutral.getValue().isBlank()
                && !(at(ClinicText.NEUTRAL_PHONE).getValue() + at(ClinicText.NEUTRAL_HOURS).getValue()).isBlank()) {
            mark(neutral, true, say("clinic.neutral.name.required"));
        }
        return focusOnFault() ? Optional.empty() : Optional.of(typed);
    }

    private boolean focusOnFault() {
        var faulty = fields.values().stream().filter(TextFieldBase::isInvalid).findFirst();
        faulty.ifPresent(TextFieldBase::focus);
        return faulty.isPresent();
    }

    private TextFieldBase<?, String> at(ClinicText which) {
        return Optional.ofNullable(fields.get(which)).orElseThrow();
    }

    private static <T extends TextFieldBase<T, String>> T prepared(ClinicText which, T field) {
        field.setLabel(say("clinic.field." + which));
        field.setRequiredIndicatorVisible(which.isRequired());
        field.setManualValidation(true);
        return field;
    }

    private static void mark(TextFieldBase<?, String> field, boolean wrong, String why) {
        field.setErrorMessage(wrong ? why : "");
        field.setInvalid(wrong);
    }

    private static String whyUnprintable(String text) {
        return PaperCharacters.unprintable(text)
            .values()
            .stream()
            .flatMap(character -> character.script(UI.getCurrent().getLocale()).stream())
            .findFirst()
            .map(script -> say("paper.script.refused", script))
            .orElseGet(() -> say("clinic.unprintable"));
    }

    private static String help(ClinicText which) {
        return switch (which) {
            case CONTACT_NAME, CONTACT_PHONE, CONTACT_HOURS -> say("clinic.as.letterhead");
            case LOGO_ALT -> say("clinic.logo.alt.help");
            default -> "";
        };
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }

}
