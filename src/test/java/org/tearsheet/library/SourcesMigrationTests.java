package org.tearsheet.library;

import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tearsheet.database.TemporaryDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A library that is full already takes the rules for topics and sources. */
class SourcesMigrationTests {

    @Test
    void whatWasThereBeforeIsMendedOrLeftAlone() {
        try (var database = new TemporaryDatabase()) {
            var source = new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(),
                    database.getPassword());
            migrate(source, "25");
            var jdbc = JdbcClient.create(source);
            var topic = UUID.randomUUID();
            jdbc.sql("insert into topic values (:id, 0, 'rest', 1, 'PATIENT', 'CLINIC', 'FREE')")
                .param("id", topic)
                .update();
            jdbc.sql("insert into topic_text values (:id, 'en', 'Rest', 'rest', '')").param("id", topic).update();
            jdbc.sql("""
                    insert into source (key, citation, year, doi, bears, confirmed) values
                    ('A1', 'A', 2020, '10.1234/A.', '', true), ('A2', 'A', 2020, '10.1234/a', '', false),
                    ('B1', 'B', 2020, '10.1234/.', '', true), ('C1', 'C', 2020, null, '', true)
                    """).update();
            jdbc.sql("""
                    insert into audit_entry (happened_at, actor_kind, actor_name, act, subject_kind, subject_label)
                    values (now(), 'SYSTEM', 'system', 'source.added', 'SOURCE', 'C1')
                    """).update();

            migrate(source, "latest");

            assertThat(jdbc.sql("select concat_ws(' ', key, doi, origin) from source order by key")
                .query(String.class)
                .list()).containsExactly("A1 10.1234/A STARTER", "A2 STARTER", "B1 STARTER", "C1 CLINIC");
            assertThat(jdbc.sql("select discreet_title from topic_text").query(String.class).single())
                .isEqualTo("rest");
        }
    }

    private static void migrate(DriverManagerDataSource source, String version) {
        Flyway.configure().dataSource(source).locations("classpath:db/migration").target(version).load().migrate();
    }

}
