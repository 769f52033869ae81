package org.tearsheet.editorial;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourceInUse;
import org.tearsheet.library.SourcePage;

/** Asks whether a source shall go, and says why it stays where something rests on it. */
class SourceRemoval extends ConfirmDialog {

    private final transient SourceDesk sources;

    private final transient SourcePage page;

    private final TextOutcome outcome;

    SourceRemoval(SourceDesk sources, SourcePage page, TextOutcome outcome, SerializableRunnable onMoved) {
        this.sources = sources;
        this.page = page;
        this.outcome = outcome;
        setHeader(getTranslation("sources.remove.question", page.source().key()));
        setText(getTranslation("sources.remove.text"));
        setConfirmText(getTranslation("sources.remove"));
        setCancelable(true);
        setCancelText(getTranslation("sources.remove.no"));
        addConfirmListener(_ -> remove(onMoved));
    }

    private void remove(SerializableRunnable onMoved) {
        try {
            sources.remove(page.seen());
            UI.getCurrent().navigate(SourcesView.class);
        }
        catch (SourceInUse ex) {
            outcome.say(ex.editions() == 0 ? getTranslation("sources.used.named")
                    : getTranslation("sources.used.stays", ex.editions()), true);
        }
        catch (OptimisticLockingFailureException _) {
            onMoved.run();
        }
    }

}
