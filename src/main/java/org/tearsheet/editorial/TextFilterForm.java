package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Concern;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextFilter;
import org.tearsheet.library.Titles;

/** Asks which texts to list, and tells each choice at once. */
class TextFilterForm extends Composite<Div> {

    private final ComboBox<Concern> concern = new ComboBox<>(getTranslation("texts.filter.show"));

    private final ComboBox<DocumentKind> kind = new ComboBox<>(getTranslation("texts.filter.kind"));

    private final ComboBox<Language> language = new ComboBox<>(getTranslation("texts.filter.language"));

    private final TextField words = new TextField(getTranslation("texts.filter.words"));

    private final SerializableConsumer<TextFilter> chosen;

    private boolean showing;

    TextFilterForm(SerializableConsumer<TextFilter> chosen) {
        this.chosen = chosen;
        concern.setItems(Concern.values());
        concern.setItemLabelGenerator(one -> getTranslation("texts.concern." + one));
        kind.setItems(DocumentKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("kind." + one));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> getTranslation("language.name." + one.tag()));
        List.of(concern, kind, language).forEach(box -> {
            box.setClearButtonVisible(true);
            box.setPlaceholder(getTranslation("texts.filter.all"));
        });
        words.setMaxLength(Titles.MAX_LENGTH);
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.getElement().setAttribute("autocomplete", "off");
        List.<HasValue<?, ?>>of(concern, kind, language, words)
            .forEach(field -> field.addValueChangeListener(_ -> tell()));
        getContent().addClassName("text-filter");
        getContent().add(concern, kind, language, words);
    }

    /** Sets the fields to what an address asks for; nobody is told. */
    void show(TextFilter filter) {
        showing = true;
        concern.setValue(filter.concern().orElse(null));
        kind.setValue(filter.kind().orElse(null));
        language.setValue(filter.language().orElse(null));
        words.setValue(filter.words());
        showing = false;
    }

    private void tell() {
        if (!showing) {
            chosen.accept(new TextFilter(concern.getOptionalValue(), kind.getOptionalValue(),
                    language.getOptionalValue(), words.getValue()));
        }
    }

}
