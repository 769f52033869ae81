package org.tearsheet.quality;

/** How an item of an instrument is answered for a text; yes earns its point. */
public enum Answer {

    YES, NO, NOT_APPLICABLE

}
