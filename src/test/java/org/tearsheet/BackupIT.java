package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands as an administrator gives them: beside a running Tearsheet with its
 * embedded database, and into a folder where there is none yet.
 */
class BackupIT {

    /** What no start changes; demo people get another password at each. */
    private static final String ALL = """
            select md5(string_agg(line, '' order by line)) from (
                select e::text from edition e
                union all select concat(id, username, name, created_at) from person
                union all select a::text from audit_entry a
                union all select s::text from source s) l (line)
            """;

    @TempDir
    private Path folder;

    @Test
    void aRunningTearsheetIsBackedUpAndVerifiedAndComesBackElsewhere() throws Exception {
        String before;
        var file = folder.resolve("backup.zip");
        try (var tearsheet = RunningTearsheet.start(Files.createDirectory(folder.resolve("one")))) {
            before = contents(tearsheet);
            var data = tearsheet.folder().resolve("working/data");

            var backup = run("--tearsheet.data=" + data, "--tearsheet.backup=" + file);
            assertThat(backup.said()).contains("Backed up").contains("SHA-256");
            assertThat(backup.exitCode()).isZero();

            var refused = run("--tearsheet.data=" + data, "--tearsheet.restore=" + file);
            assertThat(refused.exitCode()).as(refused.said()).isEqualTo(10);

            var verified = run("--tearsheet.data=" + data, "--tearsheet.audit.verify");
            assertThat(verified.said()).contains("The audit trail is whole");
            assertThat(verified.exitCode()).isZero();
            assertThat(contents(tearsheet)).isEqualTo(before);
        }
        var two = Files.createDirectories(folder.resolve("two/working/data"));

        var restore = run("--tearsheet.data=" + two, "--tearsheet.restore=" + file);
        assertThat(restore.said()).contains("The audit trail is whole");
        assertThat(restore.exitCode()).isZero();
        assertThat(run("--tearsheet.data=" + two, "--tearsheet.restore=" + file).exitCode()).isEqualTo(43);
        assertThat(run("--tearsheet.data=" + two, "--tearsheet.audit.verify").exitCode()).isZero();

        try (var tearsheet = RunningTearsheet.start(folder.resolve("two"))) {
            assertThat(contents(tearsheet)).isEqualTo(before);
        }
    }

    @Test
    void whatIsAskedBadlyIsSaidSo() throws Exception {
        assertThat(run("--tearsheet.backup=").exitCode()).isEqualTo(45);
        assertThat(run("--tearsheet.backup=a", "--tearsheet.restore=b").exitCode()).isEqualTo(45);
    }

    private static String contents(RunningTearsheet tearsheet) throws Exception {
        try (var connection = tearsheet.database(); var row = connection.createStatement().executeQuery(ALL)) {
            row.next();
            return row.getString(1);
        }
    }

    private Said run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", RunningTearsheet.classPath(), Tearsheet.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        return new Said(said, process.waitFor());
    }

    private record Said(String said, int exitCode) {
    }

}
