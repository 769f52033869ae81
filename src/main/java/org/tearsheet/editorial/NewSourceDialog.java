package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.springframework.dao.DuplicateKeyException;
import org.tearsheet.library.Source;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourceKnown;

/**
 * Adds a source to the library's list. Nothing is fetched: whoever adds it has it at
 * hand.
 */
class NewSourceDialog extends Dialog {

    private final SourceForm form;

    private final TextOutcome outcome = new TextOutcome();

    private final String known;

    private final SerializableConsumer<Source> onKnown;

    /**
     * A dialog for one source.
     * @param known key of what is said when a source has its DOI already
     * @param onKnown is given that source
     */
    NewSourceDialog(SourceDesk list, SerializableConsumer<Source> onAdded, String known,
            SerializableConsumer<Source> onKnown) {
        this.form = new SourceForm(list);
        this.known = known;
        this.onKnown = onKnown;
        setHeaderTitle(getTranslation("source.new"));
        setWidth("min(38rem, 100vw)");
        add(outcome, new Paragraph(getTranslation("source.new.text")), form);
        var add = new Button(getTranslation("source.add"), _ -> add(list, onAdded));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("draft.cancel"), _ -> close()), add);
    }

    private void add(SourceDesk list, SerializableConsumer<Source> onAdded) {
        form.read().ifPresent(source -> {
            try {
                onAdded.accept(list.add(source));
                close();
            }
            catch (SourceKnown ex) {
                form.sayKnown(ex.source(), known);
                onKnown.accept(ex.source());
            }
            catch (DuplicateKeyException _) {
                outcome.say(getTranslation("sources.refused"), true);
            }
        });
    }

}
