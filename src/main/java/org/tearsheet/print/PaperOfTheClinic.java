package org.tearsheet.print;

import org.springframework.stereotype.Component;
import org.tearsheet.clinic.PaperCheck;

/** Tells the clinic which of its texts the fonts on paper can carry. */
@Component
class PaperOfTheClinic implements PaperCheck {

    @Override
    public boolean canPrint(String text) {
        try {
            PaperCharacters.check(text);
            return true;
        }
        catch (UnprintableCharacter _) {
            return false;
        }
    }

}
