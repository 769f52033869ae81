package org.tearsheet.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tearsheet.backup.BackupRefused.Reason;
import org.tearsheet.backup.Catalogue.Table;
import org.tearsheet.backup.Manifest.Part;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything a database holds, as it was at one moment, into one file, while
 * others work with it. A row at a time is in memory.
 */
public final class Backup {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'tearsheet-'uuuuMMdd'T'HHmmss'Z.zip'")
        .withZone(ZoneOffset.UTC);

    private final DataSource source;

    private final Clock clock;

    public Backup(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * Writes a file that only its owner may read, aside first; into a folder, it is named
     * after the time.
     */
    public Written write(Path wanted) throws IOException, SQLException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var file = (Files.isDirectory(wanted) ? wanted.resolve(NAME.format(now)) : wanted).toAbsolutePath().normalize();
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.exists(file)) {
            throw new BackupRefused(Reason.NOT_WRITTEN,
                    Files.exists(file) ? "There is a file %s already, and a backup writes over nothing.".formatted(file)
                            : "There is no folder %s to write a backup into.".formatted(folder));
        }
        var aside = Files.createTempFile(folder, "tearsheet-", ".part");
        try {
            var written = write(aside, file, now);
            Files.move(aside, file);
            return written;
        }
        finally {
            Files.deleteIfExists(aside);
        }
    }

    private Written write(Path aside, Path file, Instant now) throws IOException, SQLException {
        Manifest manifest;
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)))) {
            zip.setComment(Seal.BLANK);
            manifest = write(zip, now);
        }
        return new Written(file, manifest.schema(), manifest.tables().size(),
                manifest.tables().stream().mapToLong(Part::rows).sum(), Seal.set(aside));
    }

    private Manifest write(ZipOutputStream zip, Instant now) throws IOException, SQLException {
        try (var connection = source.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var catalogue = new Catalogue(jdbc);
            if (!catalogue.isMigrated()) {
                throw new BackupRefused(Reason.NOT_WRITTEN,
                        "This database holds no Tearsheet, so there is nothing to back up.");
            }
            var known = catalogue.tables();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                // before the first reading, so that no table changes its form under it
                jdbc.sql("lock table %s in access share mode".formatted(Table.named(known))).update();
                var manifest = copy(connection, catalogue, zip, now);
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                zip.closeEntry();
                return manifest;
            }
            finally {
                connection.rollback();
            }
        }
    }

    private static Manifest copy(Connection connection, Catalogue catalogue, ZipOutputStream zip, Instant now)
            throws IOException, SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        var parts = new ArrayList<Part>();
        for (var table : catalogue.tables()) {
            parts.add(copy(copying, table, zip));
        }
        return new Manifest(Manifest.FORMAT, now, catalogue.migrations(), catalogue.auditHead(), parts,
                catalogue.counters());
    }

    private static Part copy(CopyManager copying, Table table, ZipOutputStream zip) throws IOException, SQLException {
        var part = new Part(table.name(), table.columns(), 0, "");
        var hash = Sha256.begin();
        zip.putNextEntry(new ZipEntry(part.entry()));
        OutputStream hashed = new DigestOutputStream(zip, hash);
        var rows = copying.copyOut("copy %s (%s) to stdout".formatted(table.name(), String.join(", ", table.columns())),
                hashed);
        zip.closeEntry();
        return new Part(table.name(), table.columns(), rows, Sha256.end(hash));
    }

}
