package org.tearsheet.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Migrations let nodes of the release before work on: first expand, then contract. */
class MigrationTests {

    /** Earlier ones were written before anybody had two nodes. */
    private static final int FIRST_HELD = 39;

    private static final String CONTRACTS = "-- contracts";

    /** What nodes that run meanwhile may still use. */
    private static final Pattern NARROWER = Pattern.compile(
            """
                    (?im)^[^-']*\\b(drop\\s+(table|column|view|function|type)|rename\\s+(to|column)|set\\s+not\\s+null|\
                    alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type|drop\\s+default)\\b\
                    |add\\s+column\\s+(if\\s+not\\s+exists\\s+)?\\w+(?=[^,;]*\\bnot\\s+null\\b)(?![^,;]*\\b(default|generated)\\b)""");

    @Test
    void aMigrationThatContractsSaysSo() throws IOException {
        try (var files = Files.list(Path.of("db/migration"))) {
            assertThat(files.filter(file -> number(file) >= FIRST_HELD)).allSatisfy(file -> {
                var sql = Files.readString(file);
                if (!sql.startsWith(CONTRACTS)) {
                    assertThat(NARROWER.matcher(sql).results().map(found -> found.group().strip())).as(file.toString())
                        .isEmpty();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "drop table edition;", "alter table edition\n    drop column body;",
            "alter table edition rename to text;", "alter table edition alter column body type varchar(9);",
            "alter table edition alter column body set not null;",
            "alter table edition add column colour text not null;" })
    void whatContractsIsRecognised(String sql) {
        assertThat(NARROWER.matcher(sql).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "create table colour (name text not null);", "-- drop table edition is for later",
            "alter table edition add column colour text not null default 'none', add column shade text;",
            "alter table edition drop constraint edition_title_length;" })
    void whatExpandsIsNot(String sql) {
        assertThat(NARROWER.matcher(sql).find()).isFalse();
    }

    @Test
    void anOlderReleaseStartsOnADatabaseThatANewerOneMigrated() {
        try (var database = new TemporaryDatabase()) {
            var source = new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(),
                    database.getPassword());
            flyway(source).migrate();
            JdbcClient.create(source)
                .sql("""
                        insert into flyway_schema_history
                            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        values (9999, '9999', 'of a newer release', 'SQL', 'V9999__of_a_newer_release.sql', 1, 'x', 1, true)
                        """)
                .update();

            assertThatCode(() -> FirstConnection.migrate(flyway(source), database)).doesNotThrowAnyException();

            assertThat(List.of(flyway(source).info().applied())).last()
                .satisfies(migration -> assertThat(migration.getVersion().getVersion()).isEqualTo("9999"));
        }
    }

    private static Flyway flyway(DriverManagerDataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(1, 4));
    }

}
