package org.tearsheet.accounts;

/** What becomes of a code that somebody typed. */
public enum CodeAnswer {

    RIGHT, WRONG,
    /** Too many were wrong; nobody looks at it for a quarter of an hour. */
    TOO_OFTEN,
    /** This server has not got the key that codes of apps are checked with. */
    UNREADABLE

}
