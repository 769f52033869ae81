package org.tearsheet.print;

import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PaperPage.Leaf;
import org.tearsheet.print.SheetText.Bookmark;

/** Sets an edition as XHTML: one fragment that is both printed and shown. */
@Component
class SheetHtml {

    private final Template sheet = PaperPage.template("sheet.html");

    private final PaperPage page = new PaperPage();

    /** The sheet alone, as it stands on a screen. */
    String fragment(LiveEdition edition, CheckMark mark, ClinicProfile clinic, SheetOptions options, PatientNote note) {
        return fragment(SheetContent.of(edition), SheetStanding.of(edition, mark), clinic, options, note);
    }

    String fragment(SheetContent content, SheetStanding standing, ClinicProfile clinic, SheetOptions options,
            PatientNote note) {
        var text = SheetText.of(content, standing, clinic, options, note, SheetText.ANCHOR);
        return Directions
            .inFragment(sheet.execute(new Fragment(text, standing.check(), Spacing.GENEROUS.style(options.paper()))));
    }

    String document(LiveEdition edition, CheckMark mark, ClinicProfile clinic, SheetOptions options, Spacing spacing) {
        return document(edition, mark, clinic, options, PatientNote.NONE, spacing);
    }

    /** The whole document, as it goes to the press. */
    String document(LiveEdition edition, CheckMark mark, ClinicProfile clinic, SheetOptions options, PatientNote note,
            Spacing spacing) {
        return document(SheetContent.of(edition), SheetStanding.of(edition, mark), clinic, options, note, spacing);
    }

    String document(SheetContent content, SheetStanding standing, ClinicProfile clinic, SheetOptions options,
            PatientNote note, Spacing spacing) {
        var text = SheetText.of(content, standing, clinic, options, note, SheetText.ANCHOR);
        return page.around(leaf(text, standing, options, spacing), text.head(), options.paper());
    }

    /** A sheet among others; its anchors begin with a word of its own. */
    BoundSheet bound(LiveEdition edition, CheckMark mark, ClinicProfile clinic, SheetOptions options, PatientNote note,
            Spacing spacing, String anchor) {
        var standing = SheetStanding.of(edition, mark);
        var text = SheetText.of(SheetContent.of(edition), standing, clinic, options, note, anchor);
        return new BoundSheet(leaf(text, standing, options, spacing),
                new Bookmark(text.title(), anchor, text.bookmarks()));
    }

    private Leaf leaf(SheetText text, SheetStanding standing, SheetOptions options, Spacing spacing) {
        var fragment = sheet.execute(new Fragment(text, standing.check(), spacing.style(options.paper())));
        return new Leaf(text.language(), text.foot(), spacing, fragment);
    }

    /** A sheet and where the outline leads to in it. */
    record BoundSheet(Leaf leaf, Bookmark bookmark) {
    }

    private record Fragment(SheetText text, @Nullable CheckSquare check, String spacing) {

        /** Whether anything stands beside or instead of the contact box. */
        boolean ending() {
            return text.contact() != null || check != null;
        }

    }

}
