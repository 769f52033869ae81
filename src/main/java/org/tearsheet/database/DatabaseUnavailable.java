package org.tearsheet.database;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.ExitCodeGenerator;

/**
 * Tearsheet cannot start because its database cannot be had: one sentence to read, one
 * thing to do, one exit code.
 */
final class DatabaseUnavailable extends RuntimeException implements ExitCodeGenerator {

    private final Reason reason;

    DatabaseUnavailable(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    DatabaseUnavailable(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    Reason reason() {
        return this.reason;
    }

    @Override
    public int getExitCode() {
        return this.reason.exitCode;
    }

    /**
     * Why, with what to do about it; operators' scripts rely on the exit codes, so a
     * number is never given twice.
     */
    enum Reason {

        FOLDER_IN_USE(10, "Stop the other Tearsheet first, or set TEARSHEET_DATA to another folder."),

        FOLDER_NOT_WRITABLE(11, "Allow this user to write there, or set TEARSHEET_DATA to another folder."),

        DISK_FULL(12, "Make room on that disk and start again; what was saved before is still there."),

        OTHER_VERSION(13,
                "Start the Tearsheet release that made this folder, or set TEARSHEET_DATA to another folder."),

        NOT_CONFIGURED(14,
                "Set SPRING_DATASOURCE_URL (such as jdbc:postgresql://host:5432/tearsheet), "
                        + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."),

        NOT_STARTED(15, "Put that right (postgres.log in the data folder says more) and start again."),

        UNREACHABLE(16, "Check that the server runs, and that host and port in SPRING_DATASOURCE_URL are right."),

        REFUSED(17,
                "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, "
                        + "and that the server lets this user in from this machine."),

        NO_DATABASE(18, "Create the database, or correct its name in SPRING_DATASOURCE_URL."),

        TOO_OLD(19, "Upgrade the server to PostgreSQL 15 or newer, or point SPRING_DATASOURCE_URL at a newer one."),

        NOT_READY(20, "Wait until the server has started and has connections to spare, then start again.");

        private final int exitCode;

        private final String action;

        Reason(int exitCode, String action) {
            this.exitCode = exitCode;
            this.action = action;
        }

        String action() {
            return this.action;
        }

    }

}
