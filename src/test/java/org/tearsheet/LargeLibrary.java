package org.tearsheet;

import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.library.LiveTextsChanged;
import org.tearsheet.library.TopicId;
import org.tearsheet.security.Role;

/**
 * Fills a database with a library as a large clinic has it after years: the starter
 * topics over and over, each text in both languages with its editions, and all that
 * people left around them.
 */
final class LargeLibrary {

    static final int TOPICS = 2_000;

    static final int EDITIONS = 10;

    static final int ENTRIES = 100_000;

    private static final String[] GUARDED = { "edition", "edition_author", "edition_source", "edition_return",
            "renewal", "approval_credential", "audit_entry" };

    private static final String COPIES = """
            from topic c
            join topic t on c.slug like 'topic-%' and t.sheet_number = 1 + (c.sheet_number - 1000) % 18
            """;

    private final JdbcClient jdbc;

    private final TransactionOperations transaction;

    private final ApplicationEventPublisher events;

    private final Colleagues colleagues;

    LargeLibrary(JdbcClient jdbc, TransactionOperations transaction, ApplicationEventPublisher events,
            Colleagues colleagues) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.colleagues = colleagues;
    }

    void fill() {
        transaction.executeWithoutResult(_ -> {
            guards("disable");
            people();
            topics();
            editions();
            history();
            around();
            guards("enable");
        });
        colleagues.as(colleagues.join(Role.CLINICIAN), () -> {
            transaction.executeWithoutResult(_ -> jdbc.sql("select id from topic where slug like 'topic-%'")
                .query(UUID.class)
                .list()
                .forEach(topic -> events.publishEvent(new LiveTextsChanged(new TopicId(topic)))));
            return Optional.empty();
        });
        jdbc.sql("vacuum analyze").update();
    }

    private void guards(String what) {
        for (var table : GUARDED) {
            run("alter table %s %s trigger user".formatted(table, what));
        }
    }

    private void people() {
        run("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at, credential)
                select md5('person ' || n)::uuid, 0, 'person' || n, 'Person ' || n, '-', n % 20 > 0, false, now(),
                       case when n % 2 = 0 then 'MD' end
                from generate_series(0, 499) n
                """);
        run("""
                insert into person_role (person_id, role)
                select md5('person ' || n)::uuid, r.role
                from generate_series(0, 499) n, (values ('CLINICIAN'), ('AUTHOR'), ('REVIEWER')) r (role)
                """);
    }

    private void topics() {
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
                insert into topic_synonym (topic_id, language, phrase)
                select c.id, x.language, x.phrase || ' ' || c.sheet_number
                """ + COPIES + "join topic_synonym x on x.topic_id = t.id");
        run("""
                insert into topic_code (topic_id, system, code, display, sensitive)
                select c.id, x.system, x.code, x.display, x.sensitive
                """ + COPIES + "join topic_code x on x.topic_id = t.id");
        run("""
                insert into document (id, version, topic_id, kind, review_months, grace_days)
                select md5(c.slug || x.kind)::uuid, 0, c.id, x.kind, x.review_months, x.grace_days
                """ + COPIES + "join document x on x.topic_id = t.id");
    }

    /**
     * The last two of a text are its present: published, or published with a draft or a
     * text in review after it; a fifth of the published ones came with a pack.
     */
    private void editions() {
        run("""
                insert into edition (id, version, document_id, language, source_edition_id, number, state, origin, title,
                                     discreet_title, body, change_note, created_at, submitted_at, approved_by,
                                     approved_at, published_at, review_due, ended_at, withdrawal_reason, touched_at)
                select md5(n.slug || n.kind || n.language || n.number)::uuid, 3, n.document_id, n.language,
                       case when n.language = 'es' then md5(n.slug || n.kind || 'en' || greatest(1,
                            case when n.number = 10 and n.turn between 5 and 7 then 9 else n.number end
                            - case when n.sheet_number % 13 = 0 then 1 else 0 end))::uuid end,
                       n.number, n.state, case when n.starter then 'STARTER' else 'CLINIC' end, n.title,
                       n.discreet_title, n.body || E'\\n\\n' || n.number || '.', 'One sentence more', n.begun,
                       case when n.state <> 'DRAFT' then n.begun + interval '2 days' end,
                       case when n.out and not n.starter then md5('person ' || n.sheet_number % 500)::uuid end,
                       case when n.out and not n.starter then n.begun + interval '3 days' end,
                       case when n.out then n.begun + interval '3 days' end,
                       case when n.out then current_date + n.sheet_number * 7 % 760 - 60 end,
                       case when n.state in ('SUPERSEDED', 'WITHDRAWN') then n.begun + interval '50 days' end,
                       case when n.state = 'WITHDRAWN' then 'The evidence changed' end,
                       case when n.sheet_number % 3 = 0 then n.begun + interval '4 days' else now() end
                from (select m.*, m.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') as out,
                             m.number = 10 and m.turn >= 8 as starter
                      from (select c.slug, c.sheet_number, c.sheet_number % 10 as turn, d.id as document_id, d.kind,
                                   e.language, i.number, e.title || ' ' || c.sheet_number as title,
                                   e.discreet_title || ' ' || c.sheet_number as discreet_title, e.body,
                                   now() - (11 - i.number) * interval '60 days' as begun,
                                   case when i.number < 9 then 'SUPERSEDED'
                                        when i.number = 9 then
                                            case when c.sheet_number % 10 between 5 and 7 then 'PUBLISHED'
                                                 else 'SUPERSEDED' end
                                        when c.sheet_number % 10 between 5 and 6 then 'DRAFT'
                                        when c.sheet_number % 10 = 7 then 'IN_REVIEW'
                                        when c.sheet_number % 50 = 0 and e.language = 'es' then 'WITHDRAWN'
                                        else 'PUBLISHED' end as state
                            """
                + COPIES + """
                                join document d on d.topic_id = c.id
                                join document o on o.topic_id = t.id and o.kind = d.kind
                                join edition e on e.document_id = o.id
                                cross join generate_series(1, %d) i (number)) m) n
                        """.formatted(EDITIONS));
        run("""
                insert into edition_author (edition_id, person_id)
                select e.id, md5('person ' || (e.number * 7 + a.n + length(e.title)) % 500)::uuid
                from edition e, generate_series(1, 2) a (n) where e.origin = 'CLINIC'
                """);
        run("""
                insert into edition_source (edition_id, position, source_key)
                select e.id, s.position, s.source_key
                """ + COPIES + """
                join document d on d.topic_id = c.id
                join document o on o.topic_id = t.id and o.kind = d.kind
                join edition e on e.document_id = d.id
                join edition b on b.document_id = o.id and b.language = e.language
                join edition_source s on s.edition_id = b.id
                """);
    }

    private void history() {
        run("""
                insert into renewal (edition_id, renewed_by, renewed_at, evidence, sources, due_before, due_after)
                select e.id, e.approved_by, now() - interval '20 days', 'Read again', '{}', e.review_due - 365,
                       greatest(e.review_due, current_date)
                from edition e where e.state = 'PUBLISHED' and e.approved_by is not null and e.number = 9
                """);
        run("""
                insert into edition_return (edition_id, reason, returned_by, returned_at)
                select e.id, 'Say it more kindly', md5('person 1')::uuid, now() - interval '10 days'
                from edition e where e.number % 3 = 1 and e.origin = 'CLINIC'
                """);
        run("""
                insert into approval_credential (edition_id, credential, issuer, valid_until)
                select e.id, 'MD, board certified OB/GYN', 'ABOG', current_date + 200
                from edition e where e.approved_by is not null
                """);
        run("""
                insert into audit_entry (happened_at, actor_kind, actor_id, actor_name, act, subject_kind, subject_id,
                                         subject_label, after, sequence, previous_hash, hash)
                select now() - (%1$d - n) * interval '5 minutes', 'PERSON', md5('person ' || n %% 500)::uuid,
                       'person' || n %% 500,
                       (array['person.signed-in', 'edition.revised', 'edition.submitted', 'edition.published'])[1 + n %% 4],
                       'EDITION', md5(n::text)::uuid, 'When sex hurts ' || n %% %2$d, '{"number":3}',
                       1000000 + n, sha256(convert_to((n - 1)::text, 'UTF8')), sha256(convert_to(n::text, 'UTF8'))
                from generate_series(1, %1$d) n
                """
            .formatted(ENTRIES, TOPICS));
    }

    private void around() {
        run("""
                insert into print_count (day, edition_id, prints, paper, text_size, discreet)
                select current_date - d, e.id, 1 + d, 'a4', 'normal', d % 2 = 0
                from edition e, generate_series(0, 80, 10) d
                where e.state = 'PUBLISHED'
                """);
        run("""
                insert into feedback (id, version, edition_id, given_on, comment, done_on)
                select md5('feedback ' || e.id)::uuid, 0, e.id, current_date - 20, 'The second part is hard to read.',
                       case when e.number = 9 then current_date - 3 end
                from edition e where e.state = 'PUBLISHED' and e.number > 8 and hashtext(e.id::text) % 4 = 0
                """);
        run("""
                insert into source (key, version, origin, citation, year, doi, bears, confirmed)
                select 'LARGE-' || n, 0, 'CLINIC', 'Somebody A, Other B. On question ' || n || '. Journal of Answers.', 2000 + n % 26,
                       '10.1000/large.' || n, 'Says so.', n % 5 > 0
                from generate_series(1, 2000) n
                """);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

}
