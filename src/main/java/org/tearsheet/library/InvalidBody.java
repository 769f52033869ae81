package org.tearsheet.library;

/** A text that lacks a part, has one too many, or holds what paper cannot carry. */
public class InvalidBody extends RuntimeException {

    private final int line;

    InvalidBody(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** The line of the text, counted from 1. */
    public int line() {
        return line;
    }

}
