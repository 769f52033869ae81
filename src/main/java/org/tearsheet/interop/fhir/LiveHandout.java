package org.tearsheet.interop.fhir;

import java.util.Optional;

/**
 * What is said of a handout while it is live.
 *
 * @param title the discreet one
 * @param withheld why its paper is not to be had, as a code of FHIR; empty if it is
 * @param print empty too while the press is busy
 */
record LiveHandout(String title, Optional<String> withheld, Optional<Print> print) {

    /** The patient is asked first. */
    static final String MASKED = "masked";

    /** No font has a character of it. */
    static final String ERROR = "error";

    /**
     * Its paper in numbers.
     *
     * @param hash SHA-1
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Print(byte[] hash, int size) {
    }

}
