package org.tearsheet.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Entries as CSV (RFC 4180), newest first, with the head of the trail in the last line.
 * It begins with the mark by which spreadsheets know UTF-8.
 */
class AuditCsv {

    /** The act in the last line, which is no entry. */
    static final String HEAD = "trail.head";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient jdbc;

    AuditCsv(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static AuditHead head(JdbcClient jdbc) {
        return jdbc.sql("""
                select sequence, encode(hash, 'hex') as hash from audit_entry
                where sequence is not null order by sequence desc limit 1
                """).query(AuditHead.class).optional().orElse(AuditHead.NONE);
    }

    void write(AuditFilter filter, Writer out) throws IOException {
        var head = head(jdbc);
        out.write(BYTE_ORDER_MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("sequence", "time", "actor_kind", "actor_id", "actor", "act", "subject_kind",
                    "subject_id", "subject", "before", "after", "previous_hash", "hash");
            new AuditQuery(filter).upTo(head.sequence())
                .on(jdbc)
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) row -> print(AuditQuery.read(row), printer));
            printer.printRecord(head.sequence(), "", "", "", "", HEAD, "", "", "", "", "", "", head.hash());
        }
    }

    private static void print(AuditEntry entry, CSVPrinter printer) {
        try {
            printer.printRecord(entry.sequence(), entry.at(), entry.actor().kind(),
                    entry.actorId().map(UUID::toString).orElse(""), SpreadsheetGuard.guarded(entry.actor().name()),
                    entry.act(), entry.subject(), entry.subjectId().map(UUID::toString).orElse(""),
                    SpreadsheetGuard.guarded(entry.label()), entry.before().map(Facts::json).orElse(""),
                    entry.after().map(Facts::json).orElse(""), entry.previousHash(), entry.hash());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
