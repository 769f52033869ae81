package org.tearsheet.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tearsheet.HouseTest;
import org.tearsheet.audit.TrailDatabase;
import org.tearsheet.backup.BackupRefused.Reason;
import org.tearsheet.database.TemporaryDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class BackupTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Autowired
    private DataSource house;

    @TempDir
    private Path folder;

    private TemporaryDatabase target;

    @BeforeEach
    void anEmptyDatabase() {
        target = new TemporaryDatabase();
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aLibraryComesBackAsItWasWithAllThatGuardsIt() throws Exception {
        var editions = "select md5(string_agg(e::text, '' order by id)) from edition e";
        var before = JdbcClient.create(house).sql(editions).query(String.class).single();
        restore(backUp(house));
        assertThat(jdbc(target).sql(editions).query(String.class).single()).isEqualTo(before);
        work(jdbc(target));

        try (var second = new TemporaryDatabase()) {
            var restored = new Restore(source(second)).from(backUp(source(target)));

            assertThat(Contents.of(jdbc(second))).isEqualTo(Contents.of(jdbc(target)));
            assertThat(jdbc(second).sql("select count(*) from live_edition").query(Long.class).single()).isPositive();
            assertThat(restored.audit().sequence()).isPositive();
            assertThat(restored.made()).isEqualTo(NOON.instant());
        }
    }

    @Test
    void whatGuardsARestoredDatabaseHolds() throws Exception {
        try (var trail = new TrailDatabase()) {
            trail.write(5);
            restore(backUp(trail.source()));
        }
        var restored = jdbc(target);

        for (var cheat : List.of("update audit_entry set actor_name = 'nobody'", "delete from audit_entry",
                "truncate audit_entry", "delete from clinic_profile")) {
            assertThatExceptionOfType(DataAccessException.class).as(cheat)
                .isThrownBy(() -> restored.sql(cheat).update())
                .withMessageMatching("(?s).*(append-only|always one clinic).*");
        }
        restored
            .sql(TrailDatabase.INSERT + "values (now(), 'SYSTEM', 'system', 'topic.changed', 'TOPIC', 'next', '{}')")
            .update();
        assertThat(restored.sql("select max(sequence) from audit_entry").query(Long.class).single()).isEqualTo(6);
    }

    @Test
    void aBackupOfAnEarlierReleaseIsBroughtUpToDate() throws Exception {
        try (var earlier = new TrailDatabase("30")) {
            earlier.write(3);
            restore(backUp(earlier.source()));
        }

        assertThat(new Catalogue(jdbc(target)).migrations().size()).isGreaterThan(30);
        assertThat(jdbc(target).sql("select count(*) from audit_entry").query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void aBackupIsOneMomentWhileOthersWrite() throws Exception {
        try (var busy = new TrailDatabase()) {
            var done = new AtomicBoolean();
            var writer = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    busy.write(1);
                    LockSupport.parkNanos(1_000_000); // or the trail to verify grows out
                                                      // of all proportion
                }
            });
            try {
                for (int times = 0; times < 5; times++) {
                    var file = backUp(busy.source());
                    try (var second = new TemporaryDatabase()) {
                        // verifies the trail up to the head that the manifest names
                        new Restore(source(second)).from(file);
                    }
                }
            }
            finally {
                done.set(true);
                writer.join();
            }
        }
    }

    @Test
    void onlyItsOwnerMayReadABackupAndItsHashIsSaid() throws Exception {
        var written = new Backup(house, NOON).write(folder);

        assertThat(written.file()).isEqualTo(folder.toAbsolutePath().resolve("tearsheet-20261122T120000Z.zip"));
        assertThat(written.sha256()).isEqualTo(sha256(Files.readAllBytes(written.file())));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.file())))
                .isEqualTo("rw-------");
        }
        assertThat(folder).isDirectoryContaining("regex:.*\\.zip").isDirectoryNotContaining("regex:.*\\.part");
    }

    @Test
    void aBackupWritesOverNothingAndIntoNoFolderThatIsNotThere() throws Exception {
        var file = backUp(house);
        var before = sha256(Files.readAllBytes(file));

        refused(Reason.NOT_WRITTEN, () -> new Backup(house, NOON).write(file));
        refused(Reason.NOT_WRITTEN, () -> new Backup(house, NOON).write(folder.resolve("none/backup.zip")));
        refused(Reason.NOT_WRITTEN, () -> new Backup(source(target), NOON).write(folder.resolve("empty.zip")));

        assertThat(sha256(Files.readAllBytes(file))).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whoCalledInTheseMinutesIsInNoBackup() throws Exception {
        try (var called = new TrailDatabase(); var zip = new ZipFile(backUp(called.source()).toFile())) {
            assertThat(called.jdbc()
                .sql("select relname from pg_class where relpersistence = 'u' and relkind = 'r'")
                .query(String.class)
                .list()).contains("call_count", "caller_key")
                .allSatisfy(table -> assertThat(zip.getEntry("tables/" + table + ".copy")).isNull());
            assertThat(zip.getEntry("tables/audit_entry.copy")).isNotNull();
        }
    }

    @Test
    void aBackupIsRestoredIntoAnEmptyDatabaseOnly() throws Exception {
        var file = backUp(house);
        jdbc(target).sql("create table theirs (id int)").update();

        refused(Reason.NOT_EMPTY, () -> restore(file));

        assertThat(jdbc(target).sql("select count(*) from theirs").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0, 0.3, 0.9, 0.999 })
    void aBackupThatWasCutIsRefusedWhole(double kept) throws Exception {
        var file = backUp(house);
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength((long) (cut.length() * kept));
        }

        refused(Reason.NO_WHOLE_BACKUP, () -> restore(file));
    }

    /**
     * Anywhere: in headers, times and the directory too, which no sum within a ZIP is of.
     */
    @Test
    void aBackupWithOneOtherByteIsRefusedWhole() throws Exception {
        var file = backUp(house);
        var length = Files.size(file);
        var everywhere = LongStream.iterate(0, place -> place < length, place -> place + 997);
        var atTheEnd = LongStream.range(length - 100, length);

        for (var place : LongStream.concat(everywhere, atTheEnd).toArray()) {
            alter(file, place);
            assertThatExceptionOfType(BackupRefused.class).as("byte %d", place)
                .isThrownBy(() -> BackupFile.open(file))
                .extracting(BackupRefused::reason)
                .isEqualTo(Reason.NO_WHOLE_BACKUP);
            alter(file, place);
        }
        alter(file, length / 2);
        refused(Reason.NO_WHOLE_BACKUP, () -> restore(file));
        alter(file, length / 2);
        restore(file);
    }

    @Test
    void aBackupWhosePartsWereExchangedIsRefusedWhole() throws Exception {
        var file = backUp(house);
        var fewer = rewritten(file, (name, bytes) -> name.endsWith("/topic.copy") ? new byte[0] : bytes);
        var without = rewritten(file, (name, bytes) -> name.endsWith("/person.copy") ? null : bytes);
        var other = rewritten(file, (name, bytes) -> bytes, "tables/other.copy");

        for (var altered : List.of(fewer, without, other)) {
            refused(Reason.NO_WHOLE_BACKUP, () -> restore(altered));
        }
        restore(file);
    }

    @Test
    void aFileThatSaysOtherTablesThanItsSchemaNamesNothingInAStatement() throws Exception {
        var file = manifested(backUp(house), manifest -> manifest.replace("\"discreet_title\"",
                "\"discreet_title) from stdin; drop table person; --\""));

        refused(Reason.NO_WHOLE_BACKUP, () -> restore(file));
    }

    @Test
    void whatBreaksAKeyLeavesNothingBehind() throws Exception {
        var person = "00000000-0000-0000-0000-000000000001\tADMINISTRATOR\n".getBytes(StandardCharsets.UTF_8);
        var file = backUp(house);
        var roles = new String[1];
        var altered = rewritten(file, (name, bytes) -> {
            if (name.endsWith("/person_role.copy")) {
                roles[0] = sha256(bytes);
                return person;
            }
            return bytes;
        });
        var believable = manifested(altered,
                manifest -> manifest.replaceFirst(
                        "(\"table\" : \"person_role\",[^}]*\"rows\" : )[0-9]+(,\\s*\"sha256\" : \")[0-9a-f]+",
                        "$11$2" + sha256(person)));

        refused(Reason.NOT_RESTORED, () -> restore(believable));
    }

    @Test
    void aTrailThatWasCutInTheFileIsFound() throws Exception {
        try (var trail = new TrailDatabase()) {
            trail.write(5);
            trail.cheat("update audit_entry set actor_name = 'nobody' where sequence = 3");
            var file = backUp(trail.source());

            refused(Reason.NO_WHOLE_BACKUP, () -> restore(file));
        }
    }

    @Test
    void aBackupOfANewerReleaseIsRefused() throws Exception {
        var file = manifested(backUp(house), manifest -> manifest.replaceFirst("(\"version\" : \")033\"", "$1999\""));

        refused(Reason.UNKNOWN_SCHEMA, () -> restore(file));
    }

    /** Refused, with nothing left behind. */
    private void refused(Reason reason, Attempt attempt) {
        var empty = new Catalogue(jdbc(target)).isEmpty();

        assertThatExceptionOfType(BackupRefused.class).isThrownBy(attempt::make)
            .satisfies(refused -> assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason));

        assertThat(new Catalogue(jdbc(target)).isEmpty()).isEqualTo(empty);
    }

    /** Done twice, it is as it was. */
    private static void alter(Path file, long place) throws IOException {
        try (var altered = new RandomAccessFile(file.toFile(), "rw")) {
            altered.seek(place);
            var was = altered.read();
            altered.seek(place);
            altered.write(was ^ 0xff);
        }
    }

    private Path backUp(DataSource source) throws Exception {
        return new Backup(source, NOON).write(folder.resolve(UUID.randomUUID() + ".zip")).file();
    }

    private void restore(Path file) throws Exception {
        new Restore(source(target)).from(file);
    }

    /** Some of what people do, with letters that a copy could mistake. */
    private static void work(JdbcClient jdbc) {
        var author = UUID.randomUUID();
        var draft = UUID.randomUUID();
        jdbc.sql("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                values (:id, 0, 'author', E'Tab\\t back\\\\slash, \\\\N and\\nline', '-', true, false, now())
                """).param("id", author).update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at)
                select :id, 0, document_id, language, number + 1, 'DRAFT', 'CLINIC', title, discreet_title,
                       body || E'\\r\\n\\\\.\\n😴 \\u202e', '', now()
                from edition where state = 'PUBLISHED' and language = 'en' order by id limit 1
                """).param("id", draft).update();
        jdbc.sql("insert into edition_author values (:draft, :author)")
            .param("draft", draft)
            .param("author", author)
            .update();
        jdbc.sql("update edition set state = 'IN_REVIEW', submitted_at = now() where id = :id")
            .param("id", draft)
            .update();
        jdbc.sql("""
                update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'wrong'
                where id = (select id from edition where state = 'PUBLISHED' and language = 'es' order by id limit 1)
                """).update();
        for (int acts = 0; acts < 3; acts++) {
            jdbc.sql(TrailDatabase.INSERT
                    + "values (now(), 'SYSTEM', 'system', 'topic.changed', 'TOPIC', E'sueño\\t\\\\N', '{\"a\" :  1}')")
                .update();
        }
    }

    private Path manifested(Path file, UnaryOperator<String> change) throws IOException {
        return rewritten(file, (name, bytes) -> name.equals(Manifest.NAME)
                ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
    }

    private Path rewritten(Path file, ZipRewriting change, String... further) throws IOException {
        return change.rewrite(file, folder.resolve(UUID.randomUUID() + ".zip"), further);
    }

    private static String sha256(byte[] bytes) {
        MessageDigest hash = Sha256.begin();
        return HexFormat.of().formatHex(hash.digest(bytes));
    }

    private static JdbcClient jdbc(TemporaryDatabase database) {
        return JdbcClient.create(source(database));
    }

    private static DataSource source(TemporaryDatabase database) {
        return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private interface Attempt {

        void make() throws Exception;

    }

}
