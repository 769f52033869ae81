package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import org.tearsheet.library.Language;

/**
 * A letter that asks a service to see somebody; who it is about is filled in by pen.
 *
 * @param discreet whether nobody who finds it may learn what it is about
 * @param service to whom; empty for lines to write on
 * @param asked what is asked for, in neutral words, such as "Medical appointment"
 * @param soon how soon, in words; empty to leave it out
 * @param reasons why, if the clinician wants that said; otherwise empty
 */
public record LetterForm(Language language, LocalDate day, boolean discreet, String service, String address,
        String asked, String soon, List<String> reasons) {

    public LetterForm {
        reasons = List.copyOf(reasons);
    }

    /** Says nothing: what is made for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "LetterForm";
    }

}
