package org.tearsheet.audit;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.audit.Breach.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChainTests {

    private TrailDatabase database;

    @BeforeEach
    void anEmptyTrail() {
        database = new TrailDatabase();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyTrailHolds() {
        assertThat(database.verify().holds()).isTrue();
        assertThat(database.verify().reached()).isEqualTo(AuditHead.NONE);
    }

    @Test
    void whatTheDatabaseChainsJavaRecomputes() {
        database.write(7);

        assertThat(database.verify().holds()).isTrue();
        assertThat(database.verify().reached().sequence()).isEqualTo(7);
    }

    @Test
    void anEntryOfARolledBackActLeavesNoGap() {
        database.write(1);
        transaction().executeWithoutResult(status -> {
            database.write(2);
            status.setRollbackOnly();
        });
        database.write(1);

        assertThat(database.verify().holds()).isTrue();
        assertThat(database.verify().reached().sequence()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "update audit_entry set actor_name = 'nobody'", "update audit_entry set hash = hash",
            "update audit_entry set sequence = null, previous_hash = null, hash = null", "delete from audit_entry",
            "truncate audit_entry", "delete from audit_entry where sequence = 2" })
    void plainSqlIsRefused(String sql) {
        database.write(2);

        refused(sql);
        assertThat(database.verify().holds()).isTrue();
    }

    @Test
    void aSessionThatPlaysTheReplicaIsRefusedToo() {
        database.write(2);

        // owners may not set session_replication_role, but superusers may
        assertThat(database.jdbc()
            .sql("select string_agg(distinct tgenabled::text, '') from pg_trigger "
                    + "where tgrelid = 'audit_entry'::regclass and not tgisinternal")
            .query(String.class)
            .single()).isEqualTo("A");
    }

    @Test
    void nobodyChoosesThePlaceOfAnEntry() {
        database.write(1);
        database.jdbc().sql("""
                insert into audit_entry (happened_at, actor_kind, actor_name, act, subject_kind, subject_label,
                                         sequence, previous_hash, hash)
                values (now(), 'SYSTEM', '', 'topic.changed', 'TOPIC', '', 9, sha256('a'), sha256('b'))
                """).update();

        assertThat(database.verify().holds()).isTrue();
        assertThat(database.verify().reached().sequence()).isEqualTo(2);
    }

    @Test
    void noEntryIsRewrittenBetweenItsWritingAndItsPlace() {
        transaction().executeWithoutResult(_ -> {
            database.write(1);
            database.jdbc()
                .sql("update audit_entry set actor_name = 'nobody', sequence = 5, hash = sha256('b')")
                .update();
        });

        assertThat(database.jdbc().sql("select actor_name || sequence from audit_entry").query(String.class).single())
            .isEqualTo("system1");
        assertThat(database.verify().holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`',
            textBlock = """
                    update audit_entry set actor_name = 'nobody' where sequence = 5                          @ 5 @ CHANGED
                    update audit_entry set happened_at = happened_at + interval '1 us' where sequence = 5    @ 5 @ CHANGED
                    update audit_entry set happened_at = 'infinity' where sequence = 5                       @ 5 @ CHANGED
                    update audit_entry set after = '{"a": 1}' where sequence = 5                             @ 5 @ CHANGED
                    update audit_entry set before = after, after = null where sequence = 5                   @ 5 @ CHANGED
                    update audit_entry set subject_label = subject_label || '1:x', act = 'a.b' where sequence = 5 @ 5 @ CHANGED
                    update audit_entry set hash = sha256('x') where sequence = 5                             @ 5 @ CHANGED
                    update audit_entry set previous_hash = sha256('x') where sequence = 5                    @ 5 @ UNLINKED
                    delete from audit_entry where sequence = 5                                               @ 5 @ MISSING
                    delete from audit_entry where sequence < 5                                               @ 1 @ MISSING
                    update audit_entry set sequence = 20 where sequence = 5                                  @ 5 @ MISSING
                    update audit_entry set sequence = null, hash = null, previous_hash = null where sequence = 8 @ 8 @ UNCHAINED
                    insert into audit_entry (happened_at, actor_kind, actor_name, act, subject_kind, subject_label) values (now(), 'SYSTEM', '', 'a.b', 'TOPIC', '') @ 9 @ UNCHAINED
                    """)
    void whoeverSwitchesTheTriggersOffIsFound(String sql, long sequence, Kind kind) {
        database.write(8);

        database.cheat(sql);

        assertThat(database.verify().breach()).contains(new Breach(sequence, kind));
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        database.write(8);

        database.cheat("update audit_entry set sequence = 100 where sequence = 4",
                "update audit_entry set sequence = 4 where sequence = 5",
                "update audit_entry set sequence = 5 where sequence = 100");

        assertThat(database.verify().breach()).contains(new Breach(4, Kind.UNLINKED));
    }

    @Test
    void aChangedEntryWithAFittingHashBreaksTheNextOne() {
        database.write(8);

        database.cheat("update audit_entry set actor_name = 'nobody' where sequence = 5",
                "update audit_entry e set hash = audit_entry_hash(e) where sequence = 5");

        assertThat(database.verify().breach()).contains(new Breach(6, Kind.UNLINKED));
    }

    @Test
    void aTailThatWasCutOffIsFoundByAHeadThatWasWrittenDown() {
        database.write(8);
        var writtenDown = database.verify().reached().text();
        database.cheat("delete from audit_entry where sequence > 6");

        assertThat(database.verify().holds()).as("the chain alone cannot know").isTrue();
        assertThat(database.verify(writtenDown).breach()).contains(new Breach(8, Kind.CUT_OFF));

        database.write(3);
        assertThat(database.verify(writtenDown).breach()).contains(new Breach(8, Kind.REPLACED));
    }

    @Test
    void aChainMadeAnewFromTheFirstForgeryIsFoundByAHeadThatWasWrittenDown() {
        database.write(8);
        var writtenDown = database.verify().reached().text();
        database.cheat("update audit_entry set actor_name = 'nobody' where sequence = 5", """
                do $$ declare n bigint; begin
                    for n in 5..8 loop
                        update audit_entry e set previous_hash = (select hash from audit_entry where sequence = n - 1)
                            where sequence = n;
                        update audit_entry e set hash = audit_entry_hash(e) where sequence = n;
                    end loop;
                end $$
                """);

        assertThat(database.verify().holds()).as("the chain alone cannot know").isTrue();
        assertThat(database.verify(writtenDown).breach()).contains(new Breach(8, Kind.REPLACED));
    }

    @Test
    void aHeadThatWasWrittenDownGoesOnHolding() {
        database.write(4);
        var writtenDown = database.verify().reached().text();
        database.write(4);

        assertThat(database.verify(writtenDown).holds()).isTrue();
        assertThat(database.verify(AuditHead.NONE.text()).holds()).isTrue();
    }

    @Test
    void actsOfManyThreadsAndTwoPoolsMakeOneChain() throws Exception {
        try (var other = database.pool(); var threads = Executors.newFixedThreadPool(8)) {
            var pools = new HikariDataSource[] { (HikariDataSource) database.source(), other };
            var acts = threads.invokeAll(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(thread -> () -> act(pools[thread % 2], thread))
                .toList());
            for (var act : acts) {
                assertThat(act.get()).isTrue();
            }
        }

        assertThat(database.verify().holds()).isTrue();
        assertThat(database.verify().reached().sequence()).isEqualTo(8 * 90);
    }

    /** A hundred acts, of which every tenth is given up. */
    private static boolean act(HikariDataSource pool, int thread) {
        var jdbc = JdbcClient.create(pool);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        for (int round = 0; round < 100; round++) {
            var number = round;
            transaction.executeWithoutResult(status -> {
                jdbc.sql(TrailDatabase.INSERT
                        + "values (now(), 'PROGRAM', :who, 'service.changed', 'SERVICE', :what, null)")
                    .param("who", "thread " + thread)
                    .param("what", UUID.randomUUID().toString())
                    .update();
                if (number % 10 == 0) {
                    status.setRollbackOnly();
                }
            });
        }
        return true;
    }

    @Test
    void whatWasWrittenBeforeThereWasAChainIsChained() {
        try (var old = new TrailDatabase("15")) {
            old.jdbc().sql("""
                    insert into audit_entry (happened_at, actor_id, actor_name, act, subject_id, detail) values
                        (now(), null, 'system', 'EDITION_PUBLISHED', gen_random_uuid(), 'HANDOUT en edition 1'),
                        (now(), gen_random_uuid(), 'Dr Grey', 'API_TOKEN_MADE', gen_random_uuid(), 'Records [fhir]'),
                        (now(), null, 'anonymousUser', 'PERSON_JOINED', gen_random_uuid(), 'grey [ADMINISTRATOR]')
                    """).update();

            old.migrate("latest");

            assertThat(old.verify().holds()).isTrue();
            assertThat(old.jdbc()
                .sql("select concat_ws(' ', sequence, actor_kind, act, subject_kind, subject_label) from audit_entry "
                        + "order by sequence")
                .query(String.class)
                .list()).containsExactly("1 SYSTEM edition.published EDITION HANDOUT en edition 1",
                        "2 PERSON api-token.made API_TOKEN Records [fhir]", "3 STRANGER person.joined PERSON grey");
        }
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database.source()));
    }

    private void refused(String sql) {
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> database.jdbc().sql(sql).update())
            .withMessageContaining("append-only");
    }

}
