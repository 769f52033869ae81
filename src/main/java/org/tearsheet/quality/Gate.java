package org.tearsheet.quality;

/**
 * Settles an item by the answer to an earlier one, or to itself.
 *
 * @param item number of the item that decides
 */
record Gate(String item, Answer answered, Answer becomes) {

    static Gate ifNo(String item, Answer becomes) {
        return new Gate(item, Answer.NO, becomes);
    }

    static Gate ifYes(String item, Answer becomes) {
        return new Gate(item, Answer.YES, becomes);
    }

    /** Does not apply where the other does not. */
    static Gate with(String item) {
        return new Gate(item, Answer.NOT_APPLICABLE, Answer.NOT_APPLICABLE);
    }

}
