package org.tearsheet.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actor;
import org.tearsheet.security.Roles;

/** The trail as an auditor reads it. Nothing is written through this door. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.AUDITOR + "')")
public class AuditLog {

    private final JdbcClient jdbc;

    private final ChainCheck check;

    private final AuditCsv csv;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.check = new ChainCheck(jdbc);
        this.csv = new AuditCsv(jdbc);
    }

    /** The newest entries that the filter lets through. */
    public List<AuditEntry> newest(AuditFilter filter, int count) {
        return new AuditQuery(filter).on(jdbc, count).query((row, _) -> AuditQuery.read(row)).list();
    }

    /** The next ones after the last that was seen. */
    public List<AuditEntry> older(AuditFilter filter, AuditEntry last, int count) {
        return new AuditQuery(filter).olderThan(last).on(jdbc, count).query((row, _) -> AuditQuery.read(row)).list();
    }

    /** Everybody who ever acted; each is found by one step in the index. */
    public List<AuditActor> actors() {
        return jdbc.sql("""
                with recursive actor as (
                    (select actor_kind, actor_name from audit_entry order by actor_kind, actor_name limit 1)
                    union all
                    select next.actor_kind, next.actor_name from actor, lateral (
                        select e.actor_kind, e.actor_name from audit_entry e
                        where (e.actor_kind, e.actor_name) > (actor.actor_kind, actor.actor_name)
                        order by e.actor_kind, e.actor_name limit 1) next)
                select actor_kind, actor_name from actor
                """)
            .query((row, _) -> new AuditActor(Actor.Kind.valueOf(row.getString("actor_kind")),
                    row.getString("actor_name")))
            .list();
    }

    /** The newest entry of the chain; {@link AuditHead#NONE} if there is none. */
    public AuditHead head() {
        return AuditCsv.head(jdbc);
    }

    /** Verifies the next stretch of the chain. */
    public Verification verify(Verification sofar) {
        return check.goOn(sofar);
    }

    /** Writes the entries that the filter lets through as CSV, one by one. */
    public void export(AuditFilter filter, Writer out) throws IOException {
        csv.write(filter, out);
    }

}
