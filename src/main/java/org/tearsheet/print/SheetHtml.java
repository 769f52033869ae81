package org.tearsheet.print;

import com.samskivert.mustache.Template;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;

/** Sets an edition as XHTML: one fragment that is both printed and shown. */
@Component
class SheetHtml {

    private final Template sheet = PaperPage.template("sheet.html");

    private final PaperPage page = new PaperPage();

    /** The sheet alone, as it stands on a screen. */
    String fragment(LiveEdition edition, ClinicProfile clinic, SheetOptions options, PatientNote note) {
        return fragment(SheetContent.of(edition), SheetStanding.of(edition), clinic, options, note);
    }

    String fragment(SheetContent content, SheetStanding standing, ClinicProfile clinic, SheetOptions options,
            PatientNote note) {
        var text = SheetText.of(content, standing, clinic, options, note);
        return sheet.execute(new Fragment(text, Spacing.GENEROUS.style(options.paper())));
    }

    String document(LiveEdition edition, ClinicProfile clinic, SheetOptions options, Spacing spacing) {
        return document(edition, clinic, options, PatientNote.NONE, spacing);
    }

    /** The whole document, as it goes to the press. */
    String document(LiveEdition edition, ClinicProfile clinic, SheetOptions options, PatientNote note,
            Spacing spacing) {
        return document(SheetContent.of(edition), SheetStanding.of(edition), clinic, options, note, spacing);
    }

    String document(SheetContent content, SheetStanding standing, ClinicProfile clinic, SheetOptions options,
            PatientNote note, Spacing spacing) {
        var text = SheetText.of(content, standing, clinic, options, note);
        var fragment = sheet.execute(new Fragment(text, spacing.style(options.paper())));
        return page.around(fragment, text.head(), options.paper(), spacing);
    }

    private record Fragment(SheetText text, String spacing) {
    }

}
