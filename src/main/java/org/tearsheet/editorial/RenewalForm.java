package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Evidence;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextPage;

/** Reviewed, no change: asks on what evidence. What was typed stays until it is kept. */
class RenewalForm extends Section {

    private final TextArea evidence = new TextArea(getTranslation("text.evidence"));

    private final CheckboxGroup<String> sources = new CheckboxGroup<>(getTranslation("text.evidence.sources"));

    RenewalForm(SerializableConsumer<Evidence> onRenew) {
        addClassName("text-renewal");
        evidence.setHelperText(getTranslation("text.evidence.help"));
        evidence.setMaxLength(Evidence.MAX_LENGTH);
        evidence.setRequiredIndicatorVisible(true);
        evidence.setManualValidation(true);
        var renew = new Button(getTranslation("text.renew"), _ -> ask(onRenew));
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2(getTranslation("text.renewal")), new Paragraph(getTranslation("text.renewal.intro")), evidence,
                sources, renew);
    }

    void show(TextPage page) {
        var citations = page.sources();
        var checked = sources.getValue();
        sources.setItems(citations.stream().map(Source::key).toList());
        sources.setItemLabelGenerator(key -> citations.stream()
            .filter(source -> source.key().equals(key))
            .map(source -> key + ": " + source.citation())
            .findFirst()
            .orElse(key));
        sources.setVisible(!citations.isEmpty());
        sources.setValue(checked);
        setVisible(page.row().live().filter(live -> !live.mine() && !live.unreviewedStarter()).isPresent());
    }

    void empty() {
        evidence.clear();
        sources.clear();
    }

    private void ask(SerializableConsumer<Evidence> onRenew) {
        var given = Evidence.isValid(evidence.getValue());
        evidence.setInvalid(!given);
        evidence.setErrorMessage(given ? "" : getTranslation("text.evidence.required"));
        if (given) {
            onRenew.accept(new Evidence(evidence.getValue(), List.copyOf(sources.getValue())));
        }
        else {
            evidence.focus();
        }
    }

}
