package org.tearsheet.editorial;

import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Doi;
import org.tearsheet.library.NewSource;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceDesk;

/** Asks for everything that is known of a source. Nothing is fetched. */
class SourceForm extends Composite<Div> {

    private static final int OLDEST = 1900;

    private final transient SourceDesk list;

    private final TextField doi = new TextField(getTranslation("source.doi"));

    private final TextArea citation = new TextArea(getTranslation("source.citation"));

    private final IntegerField year = new IntegerField(getTranslation("source.year"));

    private final TextArea bears = new TextArea(getTranslation("source.bears"));

    private final Div known = new Div();

    private final Div alike = new Div();

    private transient @Nullable Source shown;

    SourceForm(SourceDesk list) {
        this.list = list;
        year.setMin(OLDEST);
        year.setMax(Year.now().getValue() + 1);
        doi.setManualValidation(true);
        citation.setManualValidation(true);
        bears.setManualValidation(true);
        citation.addValueChangeListener(_ -> nameAlike());
        alike.getElement().setAttribute("role", "status");
        showHelp();
        getContent().addClassName("source-form");
        getContent().add(doi, known, citation, alike, year, bears);
    }

    private void showHelp() {
        doi.setHelperText(getTranslation("source.doi.help"));
        citation.setHelperText(getTranslation("source.citation.help"));
        bears.setHelperText(getTranslation("source.bears.help"));
        year.setHelperText("");
    }

    void show(Source source) {
        this.shown = source;
        doi.setValue(Optional.ofNullable(source.doi()).orElse(""));
        citation.setValue(source.citation());
        year.setValue(source.year());
        bears.setValue(source.bears());
        known.removeAll();
        showHelp();
        nameAlike();
    }

    void setReadOnly() {
        Stream.<TextFieldBase<?, ?>>of(doi, citation, year, bears).forEach(field -> field.setReadOnly(true));
    }

    /** Puts their words under each field that differs from what was typed. */
    void compareWith(Source theirs) {
        compare(doi, Optional.ofNullable(theirs.doi()).orElse(""));
        compare(citation, theirs.citation());
        compare(bears, theirs.bears());
        var typed = year.getOptionalValue();
        if (!typed.equals(Optional.ofNullable(theirs.year()))) {
            year.setHelperText(theirs(Optional.ofNullable(theirs.year()).map(String::valueOf).orElse("")));
        }
    }

    private void compare(TextFieldBase<?, String> field, String theirs) {
        if (!field.getValue().strip().equals(theirs)) {
            field.setHelperText(theirs(theirs));
        }
    }

    private String theirs(String text) {
        return getTranslation("topics.theirs", text.isEmpty() ? getTranslation("topics.theirs.empty") : text);
    }

    /** What was typed; empty while something is wrong, which the fields then say. */
    Optional<NewSource> read() {
        known.removeAll();
        var typed = doi.getValue().isBlank() ? Optional.<Doi>empty() : Doi.of(doi.getValue());
        var fault = doi.getValue().isBlank() ? Optional.<Doi.Fault>empty() : Doi.fault(doi.getValue());
        FieldFault.show(doi, fault.isEmpty(), fault.map(why -> getTranslation("sources.doi." + why)).orElse(""));
        FieldFault.show(citation, !citation.getValue().isBlank(), getTranslation("source.citation.missing"));
        FieldFault.show(bears, !bears.getValue().isBlank(), getTranslation("source.bears.missing"));
        if (Stream.<TextFieldBase<?, ?>>of(doi, citation, year, bears).anyMatch(TextFieldBase::isInvalid)) {
            FieldFault.focusFirst(Stream.of(doi, citation, year, bears));
            return Optional.empty();
        }
        typed.map(Doi::value).ifPresent(doi::setValue);
        return Optional.of(new NewSource(citation.getValue(), year.getValue(), typed.orElse(null), bears.getValue()));
    }

    /** Another source has this DOI. */
    void sayKnown(Source other, String why) {
        FieldFault.show(doi, false, getTranslation(why, other.key()));
        known.removeAll();
        known.add(link(other, getTranslation("sources.known.open", other.key())));
        doi.focus();
    }

    private void nameAlike() {
        alike.removeAll();
        if (!citation.getValue().isBlank()) {
            var except = shown == null ? null : shown.key();
            list.alike(citation.getValue(), except)
                .forEach(other -> alike.add(new Paragraph(
                        link(other, getTranslation("sources.alike", other.key() + " · " + other.citation())))));
        }
    }

    /** Beside what somebody is typing, so that nothing of it is lost. */
    private static Anchor link(Source other, String says) {
        return new Anchor(SourceView.address(other), says, AnchorTarget.BLANK);
    }

}
