package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.referral.definition.DefinitionEntry;
import org.tearsheet.referral.definition.Part;

/** One entry of the definition in the list: its id, what it says, and what is wrong. */
class DefinitionLine extends ListItem {

    private final transient DefinitionEntry entry;

    private final Button open;

    private final Span wrong = new Span();

    DefinitionLine(DefinitionEntry entry, String name, Language language, SerializableRunnable onOpen) {
        this.entry = entry;
        this.open = new Button(name, _ -> onOpen.run());
        open.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var words = new Span(entry.words());
        words.getElement().setAttribute("lang", language.tag());
        wrong.addClassName("warning");
        add(open, words, wrong);
    }

    void show(List<Fault> faults) {
        long count = entry.part() == Part.GENERAL ? 0
                : faults.stream().filter(fault -> entry.holds(fault.line())).count();
        wrong.setText(count == 0 ? "" : getTranslation("definition.faults.here", count));
        wrong.setVisible(count > 0);
    }

    boolean isAbout(DefinitionEntry other) {
        return entry.isSame(other);
    }

    void focus() {
        open.focus();
    }

}
