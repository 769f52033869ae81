package org.tearsheet.library;

import java.util.ResourceBundle;

import org.tearsheet.quality.Manuscript;

/** A part of a handout or of talking points; its heading is fixed in each language. */
public enum Part {

    WHAT_IT_IS, WHAT_YOU_CAN_DO, WHEN_TO_GET_HELP,

    RED_FLAGS, OPENING_LINE, NORMALISE, ASK, DO_NOT_SAY, WHAT_TO_DO, FOLLOW_UP, STEPS, OFFER_THE_SHEET, TEACH_BACK,

    /** Tables to fill in by hand, on pages of their own. */
    WELLBEING_LOG;

    Manuscript.Purpose purpose() {
        return switch (this) {
            case WHAT_YOU_CAN_DO -> Manuscript.Purpose.ADVISE;
            case DO_NOT_SAY -> Manuscript.Purpose.WARN_OF_WORDS;
            case WELLBEING_LOG -> Manuscript.Purpose.FORM;
            default -> Manuscript.Purpose.TELL;
        };
    }

    /** Whether it has minutes of a visit. */
    public boolean isTimed() {
        return DocumentKind.TALKING_POINTS.parts().contains(this);
    }

    public String heading(Language language) {
        return ResourceBundle.getBundle("org.tearsheet.library.parts", language.locale()).getString(name());
    }

}
