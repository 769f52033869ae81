package org.tearsheet.editorial;

import java.util.Optional;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.PastEdition;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextKey;
import org.tearsheet.library.Upkeep;

/** Begins a draft of a text and leads to it, unless there is one already. */
class DraftStart {

    private final TextDesk texts;

    private final Upkeep upkeep;

    DraftStart(TextDesk texts, Upkeep upkeep) {
        this.texts = texts;
        this.upkeep = upkeep;
    }

    /** With what is published, or from nothing; empty, or why it was refused. */
    Optional<String> begin(TextKey text) {
        return open(text, () -> upkeep.begin(text));
    }

    /** With what an earlier edition said; empty, or why it was refused. */
    Optional<String> restore(TextKey text, PastEdition edition, String note) {
        return open(text, () -> upkeep.restore(edition.id(), note));
    }

    private Optional<String> open(TextKey text, SerializableSupplier<EditionSeen> start) {
        if (texts.open(text).filter(now -> now.row().open().isPresent()).isPresent()) {
            return Optional.of("text.refused.open");
        }
        try {
            UI.getCurrent().navigate(DraftView.ROUTE + "/" + start.get().id());
            return Optional.empty();
        }
        catch (RuntimeException ex) {
            return Optional.of(Refusal.key(ex).orElseThrow(() -> ex));
        }
    }

}
