package org.tearsheet.referral;

import java.util.Set;

/** What was answered to one item. */
sealed interface Answer {

    /** One code, such as {@code YES} or {@code NOT_ASKED}. */
    record One(String code) implements Answer {
    }

    /**
     * Any number of codes.
     *
     * @param asked whether the item was asked at all; an empty answer to what was asked
     * is "none of these"
     */
    record Many(boolean asked, Set<String> codes) implements Answer {

        public Many {
            codes = Set.copyOf(codes);
        }

    }

    /** A whole number. */
    record Whole(int number) implements Answer {
    }

    /** Nothing was entered. */
    record Empty() implements Answer {
    }

}
