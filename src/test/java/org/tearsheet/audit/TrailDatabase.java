package org.tearsheet.audit;

import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.database.TemporaryDatabase;

/** A migrated database of its own, without any act in it. */
public final class TrailDatabase implements AutoCloseable {

    public static final String INSERT = """
            insert into audit_entry (happened_at, actor_kind, actor_name, act, subject_kind, subject_label, after)
            """;

    private final TemporaryDatabase database = new TemporaryDatabase();

    private final HikariDataSource pool = pool();

    public TrailDatabase() {
        migrate("latest");
    }

    public TrailDatabase(String version) {
        migrate(version);
    }

    void migrate(String version) {
        Flyway.configure().dataSource(pool).locations("classpath:db/migration").target(version).load().migrate();
    }

    /** What makes Tearsheet use it. */
    public List<String> arguments() {
        return List.of("--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    public DataSource source() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.getJdbcUrl());
        pool.setUsername(database.getUsername());
        pool.setPassword(database.getPassword());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    public void write(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            jdbc().sql(INSERT
                    + "values (now(), 'SYSTEM', 'system', 'topic.changed', 'TOPIC', 'sueño · 睡眠 · 😴', '{\"a\" :  1}')")
                .update();
        }
    }

    public Verification verify(String... writtenDown) {
        var head = writtenDown.length == 0 ? Optional.<AuditHead>empty() : AuditHead.of(writtenDown[0]);
        return new ChainCheck(jdbc(), 3).complete(Verification.begin(head));
    }

    /** What only somebody with power over the database can do. */
    public void cheat(String... statements) {
        jdbc().sql("alter table audit_entry disable trigger user").update();
        for (var statement : statements) {
            jdbc().sql(statement).update();
        }
        jdbc().sql("alter table audit_entry enable trigger user").update();
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }

}
