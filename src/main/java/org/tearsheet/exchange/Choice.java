package org.tearsheet.exchange;

/** What an administrator wants done about something in a pack. */
public enum Choice {

    /** As the pack has it. */
    TAKE,

    /** As it is here; the pack's is not offered again until it changes. */
    KEEP,

    /** Both, part by part. */
    JOIN,

    /** Nothing now; it is offered again with the next import. */
    LATER

}
