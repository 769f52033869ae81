package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Shared;

/** Asks whether phrases and codes are meant to lead to several topics. */
class SharedQuestion extends Dialog {

    private SharedQuestion(List<Shared> shared, SerializableRunnable onYes) {
        setHeaderTitle(getTranslation("topics.shared.title"));
        setWidth("min(38rem, 100vw)");
        var list = new UnorderedList();
        shared.forEach(one -> list
            .add(new ListItem(getTranslation(one.isCode() ? "topics.shared.code" : "topics.shared.phrase", one.what(),
                    String.join("”, “", one.titles())))));
        add(new Paragraph(getTranslation("topics.shared.text")), list);
        var yes = new Button(getTranslation("topics.shared.yes"), _ -> {
            close();
            onYes.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("topics.shared.no"), _ -> close()), yes);
    }

    /** Goes on at once where nothing is shared. */
    static void ask(List<Shared> shared, SerializableRunnable onYes) {
        if (shared.isEmpty()) {
            onYes.run();
        }
        else {
            new SharedQuestion(shared, onYes).open();
        }
    }

}
