package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/** What can be done with a source, by those who may. */
class SourceActions extends Div {

    private final Button takeTheirs = new Button(getTranslation("topics.theirs.take"));

    private final Button confirm = new Button(getTranslation("sources.confirm"));

    SourceActions() {
        addClassName("topic-actions");
        takeTheirs.setVisible(false);
        confirm.setVisible(false);
    }

    void forAuthors(SerializableRunnable save, SerializableRunnable reload, SerializableRunnable remove) {
        var saving = new Button(getTranslation("sources.save"), _ -> save.run());
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        takeTheirs.addClickListener(_ -> reload.run());
        add(saving, takeTheirs, new Button(getTranslation("sources.remove"), _ -> remove.run()));
    }

    void forReviewers(SerializableRunnable act) {
        confirm.addClickListener(_ -> act.run());
        add(confirm);
    }

    void show(boolean confirmed, boolean differing) {
        confirm.setVisible(!confirmed);
        takeTheirs.setVisible(differing);
    }

}
