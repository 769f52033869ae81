package org.tearsheet.exchange;

import java.util.List;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;

/**
 * How a text of a pack meets what is here.
 *
 * @param newest the number of the newest edition here, 0 for none
 */
public record TextPreview(DocumentKind kind, Language language, Fate fate, int newest) {

    /** What may be done about it; two definitions of a checklist are never joined. */
    public List<Choice> choices() {
        return kind == DocumentKind.CHECKLIST ? fate.choices().stream().filter(choice -> choice != Choice.JOIN).toList()
                : fate.choices();
    }

}
