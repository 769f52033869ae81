package org.tearsheet.print;

import org.tearsheet.library.EditionStanding;

/** What can be said to somebody who typed a check code. */
public sealed interface CheckAnswer {

    /** Paper of this clinic. */
    record Known(EditionStanding standing) implements CheckAnswer {
    }

    /** The code is sound, but no paper of this clinic has it. */
    record Unknown() implements CheckAnswer {
    }

    /** Something was typed wrongly: no paper of any clinic has such a code. */
    record Mistyped() implements CheckAnswer {
    }

}
