package org.tearsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

/**
 * Prints how long a card takes over HTTP in a library of 20,000 topics, and how many are
 * answered in a second. The goal stands in {@code docs/cds-hooks.md}. A chart has ten
 * diagnoses, and every code leads to a thousand topics, which is worse than any clinic
 * has it.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class CdsHooksBenchmark {

    private static final int TOPICS = 20_000;

    private static final int DIAGNOSES = 10;

    /** Between the codes of one chart. */
    private static final int STEP = 7;

    private static final int READERS = 8;

    private static final Duration LOAD = Duration.ofSeconds(10);

    /** Enough that none of them calls too often. */
    private static final int TOKENS = 40;

    private static final String COPIES = """
            from topic c
            join topic t on c.slug like 'topic-%' and t.sheet_number = 1 + (c.sheet_number - 1000) % 18
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Doors doors;

    @LocalServerPort
    private int port;

    private final List<String> tokens = new ArrayList<>();

    private List<String> codes = List.of();

    @Test
    void print() throws Exception {
        System.setProperty("http.maxConnections", String.valueOf(READERS));
        transaction.executeWithoutResult(_ -> fill());
        jdbc.sql("vacuum analyze").update();
        doors.set(Channel.CDS_HOOKS, ChannelAccess.TOKEN, ChannelPolicy.MOST);
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        Supplier<String> making = () -> desk.make(ApiTokenFixtures.draft(ApiScope.CDS_HOOKS)).text();
        for (int token = 0; token < TOKENS; token++) {
            tokens.add(colleagues.as(administrator, making));
        }
        codes = jdbc.sql("select distinct code from topic_code where system = 'ICD-10-CM' order by code")
            .query(String.class)
            .list();
        System.out.printf("%d processors, %s, %,d topics, %d codes%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), TOPICS, codes.size());
        System.out.printf("the first after a change    %.1f ms%n", ask(0));
        print("while nothing was kept yet", codes.size());
        print("warming up", 4_000);
        print("one after the other", 4_000);
        System.out.printf("%d callers at once           %.0f answers a second%n", READERS, served());
    }

    private void print(String what, int calls) throws IOException {
        var millis = new double[calls];
        for (int call = 0; call < calls; call++) {
            millis[call] = ask(call);
        }
        Arrays.sort(millis);
        System.out.printf("%-27s median %.2f ms, p95 %.2f ms, p99 %.2f ms%n", what, millis[calls / 2],
                millis[(int) (calls * 0.95)], millis[(int) (calls * 0.99)]);
    }

    private double served() throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + LOAD.toNanos();
        long served = 0;
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var counts = new ArrayList<Future<Long>>();
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                counts.add(readers.submit(() -> {
                    long count = 0;
                    for (int call = first; System.nanoTime() < end; call += READERS) {
                        ask(call);
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
    private double ask(int call) throws IOException {
        long begun = System.nanoTime();
        var asked = (HttpURLConnection) URI.create("http://localhost:%d/cds-services/patient-education".formatted(port))
            .toURL()
            .openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + tokens.get(call % TOKENS));
        asked.setRequestProperty("Content-Type", "application/json");
        asked.setDoOutput(true);
        try (var body = asked.getOutputStream()) {
            body.write(chart(call).getBytes(StandardCharsets.UTF_8));
        }
        try (var answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private String chart(int call) {
        return IntStream.range(0, DIAGNOSES).mapToObj(place -> """
                {"resource": {"resourceType": "Condition", "subject": {"reference": "Patient/1"},
                 "clinicalStatus": {"coding": [{"code": "active"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}}}
                """.formatted(codes.get((call + place * STEP) % codes.size()))).collect(Collectors.joining(",", """
                {"hook": "patient-view", "hookInstance": "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10",
                 "context": {"userId": "Practitioner/7", "patientId": "1"},
                 "prefetch": {"conditions": {"resourceType": "Bundle", "entry": [
                """, "]}}}"));
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

}
