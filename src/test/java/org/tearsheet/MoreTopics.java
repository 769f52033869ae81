package org.tearsheet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** More topics than the starter library has, each with a live handout and few words. */
public final class MoreTopics {

    private MoreTopics() {
    }

    /** Topics with the slugs {@code more-1}, {@code more-2} and so on. */
    public static void live(JdbcClient jdbc, int count) {
        jdbc.sql("""
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('more ' || n)::uuid, 0, 'more-' || n, 1000 + n, 'PATIENT', 'CLINIC', 'FREE'
                from generate_series(1, :count) n
                """).param("count", count).update();
        jdbc.sql("""
                insert into topic_text (topic_id, language, title, discreet_title, summary)
                select id, 'en', slug, slug || ' *', '' from topic where slug like 'more-%'
                """).update();
        jdbc.sql("""
                insert into document (id, version, topic_id, kind, review_months, grace_days)
                select id, 0, id, 'HANDOUT', 12, 30 from topic where slug like 'more-%'
                """).update();
        jdbc.sql("set constraints edition_moves_live_state, edition_begins_live immediate").update();
        jdbc.sql("alter table edition disable trigger edition_guard").update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at, published_at, review_due)
                select id, 0, id, 'en', 1, 'PUBLISHED', 'STARTER', slug, slug, 'Text', '', now(), now(), current_date
                from topic where slug like 'more-%'
                """).update();
        jdbc.sql("alter table edition enable trigger edition_guard").update();
    }

}
