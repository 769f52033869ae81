package org.tearsheet.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tearsheet.audit.AuditHead;
import org.tearsheet.audit.ChainCheck;
import org.tearsheet.audit.Verification;
import org.tearsheet.backup.BackupRefused.Reason;
import org.tearsheet.backup.Catalogue.Table;
import org.tearsheet.backup.Manifest.Counter;
import org.tearsheet.backup.Manifest.Part;
import org.tearsheet.backup.Manifest.Step;

/**
 * Fills an empty database from a backup, or leaves it empty. It is migrated to where the
 * backup was, filled, and then migrated on, so that an older backup is brought up to date
 * by the same steps as a database.
 */
public final class Restore {

    private static final String LATEST = "latest";

    private final DataSource target;

    public Restore(DataSource target) {
        this.target = target;
    }

    public Restored from(Path path) throws IOException, SQLException {
        try (var backup = BackupFile.open(path)) {
            refuseUnknown(backup.manifest());
            refuseFullDatabase();
            try {
                migrate(backup.manifest().schema());
                var restored = fill(path, backup);
                migrate(LATEST);
                analyze();
                return restored;
            }
            catch (IOException | SQLException | RuntimeException ex) {
                flyway(LATEST).clean();
                throw explained(ex);
            }
        }
    }

    private void refuseUnknown(Manifest manifest) {
        var known = Stream.of(flyway(LATEST).info().all()).map(Restore::step).collect(Collectors.toSet());
        if (!known.containsAll(manifest.migrations())) {
            throw new BackupRefused(Reason.UNKNOWN_SCHEMA, """
                    This backup is of version %s of the database, which this Tearsheet does not know as it was made. \
                    Restore it with the release that made it, or with a newer one.""".formatted(manifest.schema()));
        }
    }

    private static Step step(MigrationInfo migration) {
        return new Step(String.valueOf(migration.getVersion()), Objects.requireNonNullElse(migration.getChecksum(), 0));
    }

    private void refuseFullDatabase() throws SQLException {
        try (var connection = target.getConnection()) {
            if (!catalogue(connection).isEmpty()) {
                throw new BackupRefused(Reason.NOT_EMPTY, """
                        This database is not empty, and a backup is restored into an empty one only. \
                        Make a new database, or set TEARSHEET_DATA to a new folder.""");
            }
        }
    }

    private Restored fill(Path path, BackupFile backup) throws IOException, SQLException {
        var manifest = backup.manifest();
        try (var connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fill(path, backup, connection);
                var audit = verify(path, manifest, connection);
                connection.commit();
                return new Restored(manifest.made(), manifest.tables().size(),
                        manifest.tables().stream().mapToLong(Part::rows).sum(), audit);
            }
            finally {
                connection.rollback();
            }
        }
    }

    /**
     * Triggers would take rows for acts, so they rest, each of them until it is as it
     * was. Keys and checks do not rest. Tables that are in no backup and refer to others
     * are emptied with them.
     */
    private static void fill(Path path, BackupFile backup, Connection connection) throws IOException, SQLException {
        var manifest = backup.manifest();
        var jdbc = jdbc(connection);
        var catalogue = new Catalogue(jdbc);
        var tables = catalogue.tables();
        var triggers = catalogue.triggers();
        refuseOthers(path, manifest, tables, catalogue.counters());
        triggers.forEach(trigger -> jdbc.sql(trigger.disabling()).update());
        jdbc.sql("truncate " + Table.named(tables) + " cascade").update();
        for (var table : tables) {
            fill(path, backup, table, connection);
        }
        for (var counter : manifest.counters()) {
            jdbc.sql("select setval(cast(:sequence as regclass), :value, :used)")
                .param("sequence", counter.sequence())
                .param("value", counter.value())
                .param("used", counter.used())
                .query(Long.class)
                .single();
        }
        jdbc.sql("set constraints all immediate").update();
        triggers.forEach(trigger -> jdbc.sql(trigger.asItWas()).update());
    }

    private static void fill(Path path, BackupFile backup, Table table, Connection connection)
            throws IOException, SQLException {
        var part = backup.manifest()
            .tables()
            .stream()
            .filter(each -> each.table().equals(table.name()))
            .findFirst()
            .orElseThrow();
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = backup.<Long, SQLException>read(part, in -> copying
            .copyIn("copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns())), in));
        if (rows != part.rows()) {
            throw BackupFile.broken(path, "%s has %d rows and not %d".formatted(part.entry(), rows, part.rows()));
        }
    }

    /** After this, no name in a statement comes from the file. */
    private static void refuseOthers(Path path, Manifest manifest, List<Table> tables, List<Counter> counters) {
        var parts = manifest.tables().stream().map(part -> new Table(part.table(), part.columns())).toList();
        if (parts.size() != tables.size() || !Set.copyOf(tables).equals(new HashSet<>(parts))
                || !sequences(manifest.counters()).equals(sequences(counters))) {
            throw BackupFile.broken(path, "it has other tables than its version of the database");
        }
    }

    private static List<String> sequences(List<Counter> counters) {
        return counters.stream().map(Counter::sequence).sorted().toList();
    }

    private static AuditHead verify(Path path, Manifest manifest, Connection connection) {
        var head = AuditHead.of(manifest.auditHead()).filter(written -> written.sequence() > 0);
        var found = new ChainCheck(jdbc(connection)).complete(Verification.begin(head));
        if (!found.holds()) {
            throw BackupFile.broken(path,
                    "its audit trail does not hold after entry %d".formatted(found.reached().sequence()));
        }
        return found.reached();
    }

    /** So that the first search does not guess. */
    private void analyze() throws SQLException {
        try (var connection = target.getConnection()) {
            var jdbc = jdbc(connection);
            jdbc.sql("analyze " + Table.named(new Catalogue(jdbc).tables())).update();
        }
    }

    private static RuntimeException explained(Exception failure) {
        if (failure instanceof BackupRefused refused) {
            return refused;
        }
        return new BackupRefused(Reason.NOT_RESTORED,
                "The backup could not be restored%s. The database is empty again.".formatted(sqlState(failure)));
    }

    /** The message might quote what is in a row. */
    private static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return " (SQL state %s)".formatted(sql.getSQLState());
            }
        }
        return " (%s)".formatted(failure.getClass().getSimpleName());
    }

    private void migrate(String version) {
        flyway(version).migrate();
    }

    private Flyway flyway(String version) {
        return Flyway.configure()
            .dataSource(target)
            .locations("classpath:db/migration")
            .target(version)
            .cleanDisabled(false)
            .load();
    }

    private static Catalogue catalogue(Connection connection) {
        return new Catalogue(jdbc(connection));
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

}
