package org.tearsheet.clinic;

/** Knows what paper can carry, so that no profile is kept that stops every print. */
public interface PaperCheck {

    /** Whether the fonts on paper have every character of this text. */
    boolean canPrint(String text);

}
