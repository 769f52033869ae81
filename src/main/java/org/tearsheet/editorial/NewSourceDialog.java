package org.tearsheet.editorial;

import java.time.Year;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Doi;
import org.tearsheet.library.NewSource;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourceKnown;

/**
 * Adds a source to the library's list. Nothing is fetched: whoever adds it has it at
 * hand.
 */
class NewSourceDialog extends Dialog {

    private static final int OLDEST = 1900;

    private final TextField doi = new TextField(getTranslation("source.doi"));

    private final TextArea citation = new TextArea(getTranslation("source.citation"));

    private final IntegerField year = new IntegerField(getTranslation("source.year"));

    private final TextArea bears = new TextArea(getTranslation("source.bears"));

    NewSourceDialog(SourceDesk list, SerializableConsumer<Source> onAdded) {
        setHeaderTitle(getTranslation("source.new"));
        setWidth("min(38rem, 100vw)");
        doi.setHelperText(getTranslation("source.doi.help"));
        citation.setHelperText(getTranslation("source.citation.help"));
        bears.setHelperText(getTranslation("source.bears.help"));
        year.setMin(OLDEST);
        year.setMax(Year.now().getValue() + 1);
        var fields = new VerticalLayout(new Paragraph(getTranslation("source.new.text")), doi, citation, year, bears);
        fields.setPadding(false);
        fields.setSpacing(false);
        fields.setDefaultHorizontalComponentAlignment(Alignment.STRETCH);
        doi.setManualValidation(true);
        citation.setManualValidation(true);
        bears.setManualValidation(true);
        add(fields);
        var add = new Button(getTranslation("source.add"), _ -> add(list, onAdded));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("draft.cancel"), _ -> close()), add);
    }

    private void add(SourceDesk list, SerializableConsumer<Source> onAdded) {
        var typed = doi.getValue().isBlank() ? Optional.<Doi>empty() : Doi.of(doi.getValue());
        check(doi, doi.getValue().isBlank() || typed.isPresent(), "source.doi.wrong");
        citation.setErrorMessage(getTranslation("source.citation.missing"));
        citation.setInvalid(citation.getValue().isBlank());
        bears.setErrorMessage(getTranslation("source.bears.missing"));
        bears.setInvalid(bears.getValue().isBlank());
        if (doi.isInvalid() || citation.isInvalid() || bears.isInvalid() || year.isInvalid()) {
            return;
        }
        try {
            onAdded.accept(list
                .add(new NewSource(citation.getValue(), year.getValue(), typed.orElse(null), bears.getValue())));
            close();
        }
        catch (SourceKnown ex) {
            doi.setErrorMessage(getTranslation("source.known", ex.source().key()));
            doi.setInvalid(true);
            onAdded.accept(ex.source());
        }
    }

    private void check(TextField field, boolean right, String message) {
        field.setErrorMessage(getTranslation(message));
        field.setInvalid(!right);
    }

}
