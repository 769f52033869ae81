package org.tearsheet;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.Role;

/**
 * A library of 20,000 topics, asked by code through a channel: prints how long an answer
 * takes, and how many there are in a second. Every code leads to a thousand topics, which
 * is worse than any clinic has it.
 */
@TestComponent
class ChannelLoad {

    private static final int TOPICS = 20_000;

    private static final int READERS = 8;

    private static final Duration LOAD = Duration.ofSeconds(10);

    /** Enough that none of them calls too often. */
    private static final int TOKENS = 40;

    private static final String COPIES = """
            from topic c
            join topic t on c.slug like 'topic-%' and t.sheet_number = 1 + (c.sheet_number - 1000) % 18
            """;

    private final JdbcClient jdbc;

    private final TransactionOperations transaction;

    private final Colleagues colleagues;

    private final ApiTokenDesk desk;

    private final Doors doors;

    private final List<String> tokens = new ArrayList<>();

    ChannelLoad(JdbcClient jdbc, TransactionOperations transaction, Colleagues colleagues, ApiTokenDesk desk,
            Doors doors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.colleagues = colleagues;
        this.desk = desk;
        this.doors = doors;
    }

    void print(Channel channel, Call call) throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(READERS));
        if (jdbc.sql("select not exists (select from topic where slug = 'topic-1')").query(Boolean.class).single()) {
            transaction.executeWithoutResult(_ -> fill());
        }
        jdbc.sql("vacuum analyze").update();
        doors.set(channel, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(channel.scope().orElseThrow())).text();
        for (int token = 0; token < TOKENS; token++) {
            tokens.add(colleagues.as(administrator, making));
        }
        var codes = jdbc.sql("select distinct code from topic_code where system = 'ICD-10-CM' order by code")
            .query(String.class)
            .list();
        System.out.printf("%d processors, %s, %,d topics, %d codes%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), TOPICS, codes.size());
        System.out.printf("the first after a change    %.1f ms%n", ask(call, 0, codes));
        print("while nothing was kept yet", codes.size(), call, codes);
        print("warming up", 4_000, call, codes);
        print("one after the other", 4_000, call, codes);
        System.out.printf("%d callers at once           %.0f answers a second%n", READERS, served(call, codes));
    }

    private void print(String what, int calls, Call call, List<String> codes) throws IOException {
        var millis = new double[calls];
        for (int number = 0; number < calls; number++) {
            millis[number] = ask(call, number, codes);
        }
        Arrays.sort(millis);
        System.out.printf("%-27s median %.2f ms, p95 %.2f ms, p99 %.2f ms%n", what, millis[calls / 2],
                millis[(int) (calls * 0.95)], millis[(int) (calls * 0.99)]);
    }

    private double served(Call call, List<String> codes) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + LOAD.toNanos();
        long served = 0;
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var counts = new ArrayList<Future<Long>>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                counts.add(readers.submit(() -> {
                    long count = 0;
                    for (int number = first; System.nanoTime() < end; number += READERS) {
                        ask(call, number, codes);
                        count++;
                    }
                    return count;
                }));
            }
            for (var count : counts) {
                served += count.get();
            }
        }
        return served * 1e9 / (System.nanoTime() - begun);
    }

    /** In milliseconds. */
    private double ask(Call call, int number, List<String> codes) throws IOException {
        long begun = System.nanoTime();
        call.make(number, tokens.get(number % TOKENS), codes);
        return (System.nanoTime() - begun) / 1e6;
    }

    private void fill() {
        run("alter table edition disable trigger user");
        run("""
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('topic ' || n)::uuid, 0, 'topic-' || n, 1000 + n, t.audience, 'CLINIC', t.take_home
                from generate_series(1, %d) n join topic t on t.sheet_number = 1 + n %% 18
                """.formatted(TOPICS));
        run("""
                insert into topic_text (topic_id, language, title, discreet_title, summary)
                select c.id, x.language, x.title || ' ' || c.sheet_number, x.discreet_title || ' ' || c.sheet_number,
                       x.summary
                """ + COPIES + "join topic_text x on x.topic_id = t.id");
        run("""
                insert into topic_code (topic_id, system, code, display, sensitive)
                select c.id, x.system, x.code, x.display, x.sensitive
                """ + COPIES + "join topic_code x on x.topic_id = t.id");
        run("""
                insert into document (id, version, topic_id, kind, review_months, grace_days)
                select md5(c.slug || x.kind)::uuid, 0, c.id, x.kind, x.review_months, x.grace_days
                """ + COPIES + "join document x on x.topic_id = t.id");
        run("""
                insert into edition (id, version, document_id, language, source_edition_id, number, state, origin, title,
                                     discreet_title, body, change_note, created_at, published_at, review_due, touched_at)
                select md5(c.slug || o.kind || e.language)::uuid, 3, d.id, e.language,
                       case when e.language = 'es' then md5(c.slug || o.kind || 'en')::uuid end, 1, 'PUBLISHED', 'STARTER',
                       e.title || ' ' || c.sheet_number, e.discreet_title || ' ' || c.sheet_number, e.body, '', now(),
                       now(), current_date + 300, now()
                """
                + COPIES + """
                        join document d on d.topic_id = c.id
                        join document o on o.topic_id = t.id and o.kind = d.kind
                        join edition e on e.document_id = o.id and e.state = 'PUBLISHED'
                        """);
        run("alter table edition enable trigger user");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** A call whose answer was read to its end. */
    interface Call {

        void make(int number, String token, List<String> codes) throws IOException;

    }

}
