package org.tearsheet.backup;

/**
 * A backup that is not written, or not restored: one sentence for whoever asked, without
 * a word of what is in it.
 */
public class BackupRefused extends RuntimeException {

    private final Reason reason;

    BackupRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; scripts tell them apart. */
    public enum Reason {

        NOT_WRITTEN, NO_WHOLE_BACKUP, UNKNOWN_SCHEMA, NOT_EMPTY, NOT_RESTORED

    }

}
