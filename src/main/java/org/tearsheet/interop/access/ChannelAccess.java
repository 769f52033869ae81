package org.tearsheet.interop.access;

/** Who may come in by a channel. */
public enum ChannelAccess {

    /** Nobody: it is as if it were not there. */
    OFF,

    /** A program with an API token for this channel. */
    TOKEN,

    /** Anybody who reaches this server. */
    OPEN

}
