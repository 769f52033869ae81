package org.tearsheet.library;

/** An edition was asked to do what its state, or the four-eyes rule, does not allow. */
public class IllegalEditionMove extends RuntimeException {

    IllegalEditionMove(EditionId id, String reason) {
        super("Edition %s %s".formatted(id, reason));
    }

}
