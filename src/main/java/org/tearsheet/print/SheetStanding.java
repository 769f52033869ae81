package org.tearsheet.print;

import org.tearsheet.library.LiveEdition;

/**
 * What the foot and the head of a sheet say about how far it can be relied on.
 *
 * @param starter that no reviewer of this clinic has read it; empty if one has
 * @param draft that it must not be handed out; empty for what is live
 */
record SheetStanding(String footer, String starter, String draft) {

    static SheetStanding of(LiveEdition edition) {
        var words = new SheetWords(edition.language());
        return new SheetStanding(
                words.say("footer", String.valueOf(edition.sheetNumber()), String.valueOf(edition.number()),
                        words.date(edition.published()), words.date(edition.reviewDue())),
                edition.unreviewedStarter() ? words.say("footer.starter") : "", "");
    }

    static SheetStanding draft(SheetContent content) {
        var words = new SheetWords(content.language());
        return new SheetStanding(words.say("footer.draft", String.valueOf(content.sheetNumber())), "",
                words.say("draft"));
    }

}
