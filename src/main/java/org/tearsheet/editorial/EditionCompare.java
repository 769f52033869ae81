package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.PastEdition;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;

/** Any two editions of a text, word by word. */
class EditionCompare extends Section {

    private final transient TextDesk texts;

    private final transient TextKey key;

    private final Select<PastEdition> before = choice("text.compare.before");

    private final Select<PastEdition> after = choice("text.compare.after");

    private final Div shown = new Div();

    EditionCompare(TextDesk texts, TextKey key, List<PastEdition> history) {
        this.texts = texts;
        this.key = key;
        addClassName("text-compare");
        offer(history);
        before.addValueChangeListener(_ -> compare());
        after.addValueChangeListener(_ -> compare());
        var choices = new Div(before, after);
        choices.addClassName("text-compare-choices");
        add(new H2(getTranslation("text.compare")), choices, shown);
        setVisible(history.size() > 1);
    }

    /** These can be chosen too; what is chosen already stays. */
    void offer(List<PastEdition> earlier) {
        before.getListDataView().addItems(earlier);
        after.getListDataView().addItems(earlier);
    }

    private Select<PastEdition> choice(String label) {
        var choice = new Select<PastEdition>();
        choice.setItems(new ArrayList<>());
        choice.setLabel(getTranslation(label));
        choice.setItemLabelGenerator(edition -> getTranslation("text.compare.edition", edition.number(),
                getTranslation("text.state." + edition.state())));
        return choice;
    }

    private void compare() {
        shown.removeAll();
        before.getOptionalValue()
            .flatMap(this::read)
            .ifPresent(old -> after.getOptionalValue()
                .flatMap(this::read)
                .ifPresent(now -> shown.add(new Changes(key.kind(), key.language(), old, now))));
    }

    private Optional<EditionDraft> read(PastEdition edition) {
        return texts.read(edition.id());
    }

}
