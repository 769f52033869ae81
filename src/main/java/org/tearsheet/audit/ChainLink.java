package org.tearsheet.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.time.Instant.EPOCH;

/**
 * An entry as the chain sees it. It is encoded as docs/audit.md describes, without asking
 * the database how.
 */
record ChainLink(long sequence, String previousHash, String hash, List<@Nullable String> content) {

    static final String COLUMNS = """
            sequence, previous_hash, hash, happened_at, actor_kind, actor_id, actor_name, act,
            subject_kind, subject_id, subject_label, before, after
            """;

    private static final String VERSION = "tearsheet.audit.1";

    static ChainLink read(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong("sequence"), hex(row.getBytes("previous_hash")), hex(row.getBytes("hash")),
                Arrays.asList(micros(row.getObject("happened_at", OffsetDateTime.class)), row.getString("actor_kind"),
                        row.getString("actor_id"), row.getString("actor_name"), row.getString("act"),
                        row.getString("subject_kind"), row.getString("subject_id"), row.getString("subject_label"),
                        row.getString("before"), row.getString("after")));
    }

    boolean saysWhatItWasHashedFor() {
        return expectedHash().equals(hash);
    }

    AuditHead head() {
        return new AuditHead(sequence, hash);
    }

    private String expectedHash() {
        var encoded = new StringBuilder();
        append(encoded, VERSION);
        append(encoded, Long.toString(sequence));
        append(encoded, previousHash);
        content.forEach(field -> append(encoded, field));
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(utf8(encoded.toString())));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Nothing for a time that no clock shows, as only a forger writes it. */
    private static @Nullable String micros(@Nullable OffsetDateTime at) {
        return at == null || at.equals(OffsetDateTime.MAX) || at.equals(OffsetDateTime.MIN) ? null
                : Long.toString(ChronoUnit.MICROS.between(EPOCH, at.toInstant()));
    }

    private static void append(StringBuilder encoded, @Nullable String field) {
        if (field == null) {
            encoded.append('-');
        }
        else {
            encoded.append(utf8(field).length).append(':').append(field);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }

}
