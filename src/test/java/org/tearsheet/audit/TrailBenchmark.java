package org.tearsheet.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.security.Actor;

/**
 * Prints how many acts a second the trail takes, how long a page of a million entries
 * takes to find, and how long they take to verify; the command stands in
 * {@code docs/audit.md}.
 */
class TrailBenchmark {

    private static final int ENTRIES = 1_000_000;

    private static final int AT_ONCE = 10_000;

    private static final int ROUNDS = 20;

    @Test
    void print() throws InterruptedException {
        try (var database = new TrailDatabase()) {
            var jdbc = database.jdbc();
            acts(database);
            jdbc.sql("alter table audit_entry disable trigger user").update();
            var begun = System.nanoTime();
            for (int first = 0; first < ENTRIES; first += AT_ONCE) {
                fill(jdbc, first);
            }
            jdbc.sql("alter table audit_entry enable always trigger audit_entry_guard").update();
            jdbc.sql("vacuum analyze audit_entry").update();
            System.out.printf("%,d entries filled in, in %.0f s%n", ENTRIES, seconds(begun));
            pages(new AuditLog(jdbc));
            begun = System.nanoTime();
            var found = new ChainCheck(jdbc).complete(Verification.begin(Optional.empty()));
            System.out.printf("verified %,d entries (%s) in %.1f s%n", found.reached().sequence(), found.holds(),
                    seconds(begun));
        }
    }

    /** Each act a transaction of its own that waits for the disk. */
    private static void acts(TrailDatabase database) throws InterruptedException {
        for (int threads : new int[] { 1, 8 }) {
            try (var pool = database.pool(); var workers = Executors.newFixedThreadPool(threads)) {
                pool.setMaximumPoolSize(threads);
                pool.setConnectionInitSql("set synchronous_commit = on");
                var jdbc = JdbcClient.create(pool);
                var done = new AtomicInteger();
                var begun = System.nanoTime();
                for (int thread = 0; thread < threads; thread++) {
                    workers.submit(() -> {
                        while (seconds(begun) < 10) {
                            jdbc.sql(TrailDatabase.INSERT
                                    + "values (now(), 'SYSTEM', 'system', 'topic.changed', 'TOPIC', 'Sleep', null)")
                                .update();
                            done.incrementAndGet();
                        }
                    });
                }
                workers.close();
                System.out.printf("%d thread(s): %.0f acts a second%n", threads, done.get() / seconds(begun));
            }
        }
    }

    /** Chained as the trigger would, but without writing each entry twice. */
    private static void fill(JdbcClient jdbc, int first) {
        jdbc.sql("""
                do $$
                declare
                    e audit_entry;
                    acts text[] := array['person.signed-in', 'person.signed-out', 'edition.revised',
                                         'edition.published', 'service.changed'];
                begin
                    select * into e from audit_entry order by sequence desc limit 1;
                    for n in %d..%d loop
                        e.id := nextval('audit_entry_id_seq');
                        e.sequence := e.sequence + 1;
                        e.previous_hash := e.hash;
                        e.happened_at := timestamptz '2020-01-01Z' + n * interval '3 minutes';
                        e.actor_kind := 'PERSON';
                        e.actor_id := md5((n %% 50)::text)::uuid;
                        e.actor_name := 'person' || n %% 50;
                        e.act := acts[1 + n %% 5];
                        e.subject_kind := 'EDITION';
                        e.subject_id := md5(n::text)::uuid;
                        e.subject_label := 'Topic ' || md5((n %% 500)::text);
                        e.after := '{"kind":"HANDOUT","language":"en","number":3}';
                        e.hash := audit_entry_hash(e);
                        insert into audit_entry overriding system value values (e.*);
                    end loop;
                end $$
                """.formatted(first, first + AT_ONCE - 1)).update();
    }

    private static void pages(AuditLog log) {
        var day = LocalDate.of(2021, 3, 1);
        var all = AuditFilter.NONE;
        var old = all(day, null, null, "");
        report("first page", () -> log.newest(all, 51));
        report("who", () -> log.newest(all(null, new AuditActor(Actor.Kind.PERSON, "person7"), null, ""), 51));
        report("act", () -> log.newest(all(null, null, Act.EDITION_PUBLISHED, ""), 51));
        report("an act nobody did", () -> log.newest(all(null, null, Act.PACK_LOADED, ""), 51));
        report("an old day", () -> log.newest(old, 51));
        report("name, often", () -> log.newest(all(null, null, null, "topic"), 51));
        report("name, rare", () -> log.newest(all(null, null, null, "topic c4ca4238a0b923820dcc509a6f75849b"), 51));
        report("name, nowhere", () -> log.newest(all(null, null, null, "xylophone"), 51));
        report("name, two letters, nowhere", () -> log.newest(all(null, null, null, "xy"), 51));
        report("all of it together", () -> log
            .newest(all(day, new AuditActor(Actor.Kind.PERSON, "person7"), Act.EDITION_REVISED, "topic"), 51));
        var last = log.newest(old, 51).getLast();
        report("a page in the middle", () -> log.older(all, last, 51));
        report("who ever acted", log::actors);
        report("head", log::head);
    }

    private static AuditFilter all(@Nullable LocalDate day, @Nullable AuditActor who, @Nullable Act act, String label) {
        return new AuditFilter(Optional.ofNullable(day), Optional.ofNullable(day), Optional.ofNullable(who),
                Optional.ofNullable(act), label);
    }

    private static void report(String what, Runnable read) {
        var millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            read.run();
            millis[round] = seconds(begun) * 1000;
        }
        var first = millis[0];
        Arrays.sort(millis);
        System.out.printf("%-28s first %.1f ms, median %.1f ms%n", what, first, millis[ROUNDS / 2]);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

}
