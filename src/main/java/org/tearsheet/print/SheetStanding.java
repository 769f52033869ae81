package org.tearsheet.print;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.LiveEdition;

/**
 * What a sheet says about how far it can be relied on: at its head, at its foot, and for
 * scanners.
 *
 * @param remarks its check code, and whether no reviewer of this clinic has read it;
 * empty for a draft
 * @param draft that it must not be handed out; empty for what is live
 * @param check its check code as a picture; null for a draft
 */
record SheetStanding(String footer, String remarks, String draft, @Nullable CheckSquare check) {

    static SheetStanding of(LiveEdition edition, CheckMark mark) {
        var words = new SheetWords(edition.language());
        var code = words.say("footer.check", mark.code().printed());
        return new SheetStanding(
                words.say("footer", String.valueOf(edition.sheetNumber()), String.valueOf(edition.number()),
                        words.date(edition.published()), words.date(edition.reviewDue())),
                edition.unreviewedStarter() ? code + " · " + words.say("footer.starter") : code, "",
                CheckSquare.of(mark, words));
    }

    static SheetStanding draft(SheetContent content) {
        var words = new SheetWords(content.language());
        return new SheetStanding(words.say("footer.draft", String.valueOf(content.sheetNumber())), "",
                words.say("draft"), null);
    }

}
