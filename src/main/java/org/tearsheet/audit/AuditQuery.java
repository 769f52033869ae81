package org.tearsheet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tearsheet.security.Actor;

/**
 * Asks for entries, newest first. A page begins where the one before ended, by time and
 * place, so that the last page costs no more than the first.
 */
final class AuditQuery {

    private final List<String> conditions = new ArrayList<>(List.of("sequence is not null"));

    private final List<Object> parameters = new ArrayList<>();

    AuditQuery(AuditFilter filter) {
        filter.from().ifPresent(day -> and("happened_at >= ?", midnight(day)));
        filter.to().ifPresent(day -> and("happened_at < ?", midnight(day.plusDays(1))));
        filter.who().ifPresent(who -> and("actor_kind = ? and actor_name = ?", who.kind().name(), who.name()));
        filter.act().ifPresent(act -> and("act = ?", act.code()));
        if (!filter.label().isBlank()) {
            and("lower(subject_label) like ?", containing(filter.label()));
        }
    }

    AuditQuery olderThan(AuditEntry entry) {
        return and("(happened_at, sequence) < (?, ?)", entry.at().atOffset(ZoneOffset.UTC), entry.sequence());
    }

    AuditQuery upTo(long sequence) {
        return and("sequence <= ?", sequence);
    }

    StatementSpec on(JdbcClient jdbc, int limit) {
        return jdbc.sql(sql() + " limit " + limit).params(parameters);
    }

    StatementSpec on(JdbcClient jdbc) {
        return jdbc.sql(sql()).params(parameters);
    }

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(row.getLong("sequence"), row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                new AuditActor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_name")),
                Optional.ofNullable(row.getObject("actor_id", UUID.class)), row.getString("act"),
                row.getString("subject_kind"), Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                row.getString("subject_label"), Optional.ofNullable(row.getString("before")).map(Facts::new),
                Optional.ofNullable(row.getString("after")).map(Facts::new),
                HexFormat.of().formatHex(row.getBytes("previous_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private String sql() {
        return "select " + ChainLink.COLUMNS + " from audit_entry where " + String.join(" and ", conditions)
                + " order by happened_at desc, sequence desc";
    }

    private AuditQuery and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static String containing(String typed) {
        return "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

}
