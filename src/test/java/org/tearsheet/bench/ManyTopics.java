package org.tearsheet.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.Colleagues;
import org.tearsheet.library.LiveTextsChanged;
import org.tearsheet.library.TopicId;
import org.tearsheet.security.Role;

/**
 * Fills a library with topics in two languages: the starter topics over and over, all
 * with their codes, in 26 vocabularies. In all but the first of these each letter stands
 * for another one, so that a word is found in one topic of 26 at most, as with topics
 * that are about something else. Every code leads to a thousand of 20,000 topics, which
 * is worse than any clinic has it.
 */
final class ManyTopics {

    private static final int AT_ONCE = 500;

    private static final String COPIES = """
            from topic c
            join topic t on c.slug like 'topic-%' and t.sheet_number = 1 + (c.sheet_number - 1000) % 18
            """;

    /** In the vocabulary of the topic c. */
    private static final String ANEW = "translate(%s, 'abcdefghijklmnopqrstuvwxyz', "
            + "substr('abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz', 1 + (c.sheet_number - 1000) / 18 %% 26, 26))";

    private final JdbcClient jdbc;

    private final TransactionOperations transaction;

    private final ApplicationEventPublisher events;

    private final Colleagues colleagues;

    ManyTopics(JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events,
            Colleagues colleagues) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.colleagues = colleagues;
    }

    /** So many topics in all, as far as there are not yet. */
    void fill(int topics) {
        transaction.executeWithoutResult(_ -> {
            run("alter table edition disable trigger user");
            write(topics - jdbc.sql("select count(*) from topic").query(Integer.class).single());
            run("alter table edition enable trigger user");
        });
        var written = jdbc.sql("select id from topic where slug like 'topic-%'").query(UUID.class).list();
        var clinician = colleagues.join(Role.CLINICIAN);
        for (int first = 0; first < written.size(); first += AT_ONCE) {
            var some = written.subList(first, Math.min(first + AT_ONCE, written.size()));
            colleagues.as(clinician, () -> index(some));
        }
        run("vacuum analyze");
    }

    private Optional<Void> index(List<UUID> topics) {
        transaction.executeWithoutResult(
                _ -> topics.forEach(topic -> events.publishEvent(new LiveTextsChanged(new TopicId(topic)))));
        return Optional.empty();
    }

    private void write(int topics) {
        run("""
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('topic ' || n)::uuid, 0, 'topic-' || n, 1000 + n, t.audience, 'CLINIC', t.take_home
                from generate_series(1, %d) n join topic t on t.sheet_number = 1 + n %% 18
                """.formatted(topics));
        run("analyze topic"); // what follows is joined with it
        run("""
                insert into topic_text (topic_id, language, title, discreet_title, summary)
                select c.id, x.language, %s || ' ' || c.sheet_number, x.discreet_title || ' ' || c.sheet_number, %s
                """.formatted(anew("x.title"), anew("x.summary")) + COPIES + "join topic_text x on x.topic_id = t.id");
        run("""
                insert into topic_synonym (topic_id, language, phrase)
                select c.id, x.language, %s || ' ' || c.sheet_number
                """.formatted(anew("x.phrase")) + COPIES + "join topic_synonym x on x.topic_id = t.id");
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
                       %s || ' ' || c.sheet_number, e.discreet_title || ' ' || c.sheet_number,
                       (select string_agg(case when line like '#%%' then line else %s end, E'\\n' order by number)
                        from string_to_table(replace(e.body, ' {to be confirmed}', ''), E'\\n')
                             with ordinality lines (line, number)),
                       '', now(), now(), current_date + 300, now()
                """
            .formatted(anew("e.title"), anew("line")) + COPIES + """
                    join document d on d.topic_id = c.id
                    join document o on o.topic_id = t.id and o.kind = d.kind
                    join edition e on e.document_id = o.id and e.state = 'PUBLISHED'
                    """);
    }

    private static String anew(String text) {
        return ANEW.formatted(text);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

}
