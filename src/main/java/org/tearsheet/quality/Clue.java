package org.tearsheet.quality;

/** What a machine can tell about an item from the text alone. */
@FunctionalInterface
interface Clue {

    /** Only somebody who understands the text can tell. */
    Clue JUDGED = text -> Reading.NOTHING;

    Reading in(Anatomy text);

}
