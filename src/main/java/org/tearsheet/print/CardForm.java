package org.tearsheet.print;

import org.tearsheet.library.Language;

/**
 * Cards for a wallet, eight on a page: what somebody can carry who cannot carry a sheet.
 * They are always discreet.
 */
public record CardForm(Language language, Kind kind) {

    /** Says nothing: what is made for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "CardForm";
    }

    /** How much stands on a card. */
    public enum Kind {

        /** Whom to call, when, and what to do in danger. */
        CONTACT,

        /** A telephone number and the neutral name, if the clinic has one. */
        NUMBER

    }

}
