package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.Tearsheet;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.boot.ExitCodeEvent;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseUnavailableTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            28P01 | password authentication failed for user "clinic" | 17 | refuses to let this user in
            28000 | no pg_hba.conf entry for host "10.0.0.7"         | 17 | refuses to let this user in
            3D000 | database "tearsheet" does not exist              | 18 | has no such database
            57P03 | the database system is starting up               | 20 | takes no connection at the moment
            53300 | sorry, too many clients already                  | 20 | takes no connection at the moment
            53100 | could not extend file: No space left on device   | 12 | has no room left on its disk
            08P01 | this is not what it seems                        | 16 | cannot be reached
            """)
    void whateverTheServerAnswersIsOneSentenceAndOneExitCode(String state, String answer, int exitCode, String sentence,
            CapturedOutput output) throws IOException {
        try (var server = PretendedServer.refusing(state, answer)) {
            assertThat(exitCodeWith(server.url())).isEqualTo(exitCode);

            assertThat(output).contains("The database server at %s %s: %s.".formatted(server.url(), sentence, answer))
                .doesNotContain("\tat ");
        }
    }

    @Test
    void aServerOfAnOldReleaseIsTurnedDown(CapturedOutput output) throws IOException {
        try (var server = PretendedServer.ofVersion("14.19")) {
            assertThat(exitCodeWith(server.url() + "?assumeMinServerVersion=14")).isEqualTo(19);

            assertThat(output).contains("is PostgreSQL 14, and Tearsheet needs 15 or newer")
                .contains("Upgrade the server")
                .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({ "127.0.0.1:1, nothing answers there", "no-such-machine.invalid:5432, nobody knows a machine" })
    void aServerThatIsNotThereIsUnreachable(String place, String why, CapturedOutput output) {
        assertThat(exitCodeWith("jdbc:postgresql://" + place + "/tearsheet")).isEqualTo(16);

        assertThat(output).contains("The database server at jdbc:postgresql://%s/tearsheet cannot".formatted(place))
            .contains(why)
            .contains("Check that the server runs")
            .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({ "postgres://clinic:hunter2@db/tearsheet, 14", "jdbc:postgresql://db:port/x?password=hunter2, 16",
            "jdbc:postgresql://clinic:hunter2@127.0.0.1:1/x?password=hunter2, 16" })
    void aPasswordInAWrongAddressIsNotRepeated(String url, int exitCode, CapturedOutput output) {
        assertThat(exitCodeWith(url)).isEqualTo(exitCode);

        assertThat(output).contains("SPRING_DATASOURCE_URL").doesNotContain("hunter2").doesNotContain("\tat ");
    }

    @Test
    void aWrongPasswordIsTheExitCodeOfTearsheetItself(@TempDir Path unused) throws Exception {
        try (var child = ChildProcess.start(Tearsheet.class, unused,
                "--spring.datasource.url=" + TemporaryDatabase.server(), "--spring.datasource.username=tearsheet",
                "--spring.datasource.password=guessed")) {
            var said = child.rest();

            assertThat(child.exitCode()).isEqualTo(17);
            assertThat(said).contains("password authentication failed for user")
                .contains("Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("guessed")
                .doesNotContain("\tat ");
        }
        assertThat(unused).isEmptyDirectory();
    }

    @Test
    void aForgottenPasswordIsNotTakenForAServerThatIsNotThere(CapturedOutput output) {
        assertThat(exitCode(SmallApplication.application(), "--spring.datasource.url=" + TemporaryDatabase.server(),
                "--spring.datasource.username=tearsheet"))
            .isEqualTo(17);

        assertThat(output).contains("no password was provided").doesNotContain("\tat ");
    }

    @Test
    void aDiskThatFillsUpDuringAMigrationIsSaidTheSameWay(@TempDir Path migrations, CapturedOutput output)
            throws IOException {
        Files.writeString(migrations.resolve("V1__fill_the_disk.sql"),
                "do $$ begin raise exception 'out of room' using errcode = '53100'; end $$");

        try (var database = new TemporaryDatabase()) {
            assertThat(exitCode(SmallApplication.application(), "--spring.flyway.locations=filesystem:" + migrations,
                    "--spring.datasource.url=" + database.getJdbcUrl(),
                    "--spring.datasource.username=" + database.getUsername(),
                    "--spring.datasource.password=" + database.getPassword()))
                .isEqualTo(12);
            assertThat(output).contains("has no room left on its disk: out of room.")
                .doesNotContain(database.getPassword())
                .doesNotContain("\tat ");
        }
    }

    @Test
    void anImageWithoutPostgresqlAsksForTheAddressOfOne(@TempDir Path unused, CapturedOutput output) {
        var application = SmallApplication.application();
        application.setResourceLoader(new DefaultResourceLoader(new FilteredClassLoader("io.zonky")));

        assertThat(exitCode(application, "--tearsheet.data=" + unused)).isEqualTo(14);

        assertThat(output).contains("this Tearsheet brings no PostgreSQL of its own")
            .contains("SPRING_DATASOURCE_URL")
            .contains("SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD");
        assertThat(unused).isEmptyDirectory();
    }

    @Test
    void noTwoReasonsShareAnExitCode() {
        assertThat(Arrays.stream(Reason.values()).map((reason) -> new DatabaseUnavailable(reason, "").getExitCode()))
            .doesNotHaveDuplicates()
            .allMatch((code) -> code >= 10 && code <= 20);
    }

    private static int exitCodeWith(String url) {
        return exitCode(SmallApplication.application(), "--spring.datasource.url=" + url,
                "--spring.datasource.username=clinic", "--spring.datasource.password=hunter2");
    }

    private static int exitCode(SpringApplication application, String... arguments) {
        var codes = new ArrayList<Integer>();
        application.addListeners((ApplicationListener<ExitCodeEvent>) (event) -> codes.add(event.getExitCode()));
        assertThatException().isThrownBy(() -> application.run(arguments));
        assertThat(codes).hasSize(1);
        return codes.getFirst();
    }

}
