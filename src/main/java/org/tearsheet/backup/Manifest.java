package org.tearsheet.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, and by which it is judged before it is believed.
 *
 * @param format how the file is made up
 * @param migrations what had made the schema, in order
 * @param auditHead the newest entry of the audit trail
 */
record Manifest(int format, Instant made, List<Step> migrations, String auditHead, List<Part> tables,
        List<Counter> counters) {

    static final int FORMAT = 2;

    static final String NAME = "manifest.json";

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        counters = List.copyOf(counters);
    }

    /** The version of the schema. */
    String schema() {
        return migrations.getLast().version();
    }

    /** A migration by its version and the checksum Flyway gave it. */
    record Step(String version, int checksum) {
    }

    /**
     * The rows of a table, as PostgreSQL copies them.
     *
     * @param columns quoted as they stand in a statement
     */
    record Part(String table, List<String> columns, long rows, String sha256) {

        Part {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + table + ".copy";
        }

    }

    /** A sequence, and whether its value was given out already. */
    record Counter(String sequence, long value, boolean used) {
    }

}
