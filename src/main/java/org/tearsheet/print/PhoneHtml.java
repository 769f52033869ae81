package org.tearsheet.print;

import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.SheetText.PartText;

/**
 * Sets a handout for a phone: the words of the paper, without what only paper needs.
 */
@Component
class PhoneHtml {

    private final Template sheet = PaperPage.template("phone-sheet.html");

    String fragment(LiveEdition edition, CheckMark mark, ClinicProfile clinic, SheetOptions options) {
        var standing = SheetStanding.of(edition, mark);
        var text = SheetText.of(SheetContent.of(edition), standing, clinic, options, PatientNote.NONE,
                SheetText.ANCHOR);
        var words = new SheetWords(edition.language());
        return Directions
            .inFragment(sheet.execute(new Fragment(text, text.log() == null ? "" : words.say("phone.tables"))));
    }

    /**
     * @param tables that there are some to fill in by hand
     */
    private record Fragment(SheetText text, String tables) {

        /** What whoever is in trouble looks for first. */
        @Nullable PartText help() {
            return text.parts().stream().filter(part -> part.safety() != null).findFirst().orElse(null);
        }

    }

}
