package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.audit.ChainCheck;
import org.tearsheet.audit.Verification;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that was acknowledged so far, and whether the database still knows it and
 * holds nothing half done.
 */
final class Acknowledged {

    /** What must not be found, by what it would mean. */
    private static final Map<String, String> HALF_DONE = Map.of("two live or two open editions", """
            select 1 from edition where state = 'PUBLISHED' group by document_id, language having count(*) > 1
            union all
            select 1 from edition where state in ('DRAFT', 'IN_REVIEW')
            group by document_id, language having count(*) > 1
            """, "superseded by nothing", """
            select e.id from edition e where e.state = 'SUPERSEDED' and not exists (
                select from edition later where later.document_id = e.document_id and later.language = e.language
                and later.number > e.number and later.published_at is not null)
            """, "an edition that stands elsewhere than its last entry says", """
            select e.id from edition e, lateral (
                select coalesce(a.after->>'state', 'DRAFT') as state from audit_entry a
                where a.subject_id = e.id and a.act like 'edition.%' and a.act <> 'edition.revised'
                order by a.sequence desc limit 1) last
            where last.state <> e.state
            """, "an edition with another content than its last entry says",
            """
                    select e.id from edition e, lateral (
                        select a.after->>'content' as hash from audit_entry a
                        where a.subject_id = e.id and a.act like 'edition.%' and a.after->>'content' is not null
                        order by a.sequence desc limit 1) last
                    where last.hash <> encode(sha256(convert_to(concat(e.title, E'\\n', e.discreet_title, E'\\n', e.body, E'\\n', (
                        select string_agg(s.source_key || E'\\n', '' order by s.position)
                        from edition_source s where s.edition_id = e.id)), 'UTF8')), 'hex')
                    """,
            "an edition of the clinic that no entry knows",
            """
                    select e.id from edition e where e.origin = 'CLINIC' and e.change_note not like 'at-work 1.%' and not exists (
                        select from audit_entry a where a.subject_id = e.id and a.act = 'edition.started')
                    """,
            "more or fewer superseded than entries say", """
                    select 1 where (select count(*) from edition where state = 'SUPERSEDED')
                        <> (select count(*) from audit_entry where act = 'edition.superseded')
                    """, "words kept of a text that is no draft", """
                    select 1 from working_copy w join edition e on e.id = w.edition_id where e.state <> 'DRAFT'
                    """, "part of a pack",
            """
                    select t.slug from topic t where t.slug like 'at-work-%' and not (
                        (select count(*) from edition e join document d on d.id = e.document_id where d.topic_id = t.id) = 4
                        and (select count(*) from pack_delivered_text x join document d on d.id = x.document_id
                             where d.topic_id = t.id) = 4
                        and (select count(*) from pack_delivered_topic x where x.topic_id = t.id) = 1
                        and (select count(*) from topic other where other.slug ~ ('^' || left(t.slug, -1) || '[012]$')) = 3
                        and exists (select from audit_entry a where a.act = 'pack.imported'
                                    and replace(a.after->>'version', '.', '-') = substring(t.slug from '^at-work-(.*)-[012]$')))
                    """,
            "an entry for a pack that is not here", """
                    select 1 from audit_entry a where a.act = 'pack.imported' and not exists (
                        select from topic t where t.slug = 'at-work-' || replace(a.after->>'version', '.', '-') || '-0')
                    """);

    private final Map<String, Integer> entries = new LinkedHashMap<>();

    private final Map<UUID, Edition> editions = new LinkedHashMap<>();

    private final List<String> packs = new ArrayList<>();

    private final Map<String, Integer> acts = new TreeMap<>();

    private final Path journal;

    private int kills;

    private Acknowledged(Path journal) {
        this.journal = journal;
    }

    /** What an earlier run in this folder was told, if there was one. */
    static Acknowledged in(Path folder) throws IOException {
        var acknowledged = new Acknowledged(folder.resolve("acknowledged.txt"));
        if (Files.exists(acknowledged.journal)) {
            acknowledged.take(Files.readAllLines(acknowledged.journal));
        }
        return acknowledged;
    }

    /** What was said until a kill; a line of it that is an act was acknowledged. */
    void add(List<String> said) throws IOException {
        var lines = Stream.concat(said.stream().filter(line -> line.startsWith("done\t")), Stream.of("killed"))
            .toList();
        Files.write(journal, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        take(lines);
    }

    int kills() {
        return kills;
    }

    int acts() {
        return acts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "%d acts %s".formatted(acts(), acts);
    }

    private void take(List<String> lines) {
        lines.forEach(line -> {
            if (line.equals("killed")) {
                kills++;
            }
            else {
                add(line.split("\t", -1));
            }
        });
    }

    private void add(String[] act) {
        acts.merge(act[1], 1, Integer::sum);
        if (act[1].equals("pack.imported")) {
            packs.add(act[2]);
            return;
        }
        if (!act[1].equals("kept")) {
            entries.merge("%s %s %s".formatted(act[1], act[2], act[5]), 1, Integer::sum);
        }
        if (!act[1].equals("item.judged")) {
            editions.put(UUID.fromString(act[2]), new Edition(act[1], act[3], Long.parseLong(act[4]), act[5]));
        }
    }

    void check(JdbcClient jdbc) {
        var audited = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                select concat_ws(' ', act, subject_id, case when act in ('edition.started', 'edition.revised')
                    then after->>'note' else '' end) as entry, count(*)::int as times
                from audit_entry where subject_kind = 'EDITION' group by 1
                """).query(row -> {
            audited.put(row.getString("entry"), row.getInt("times"));
        });
        entries.forEach(
                (entry, times) -> assertThat(audited.getOrDefault(entry, 0)).as(entry).isGreaterThanOrEqualTo(times));
        editions.forEach((id, last) -> check(jdbc, id, last, audited));
        assertThat(jdbc.sql("select after->>'version' from audit_entry where act = 'pack.imported'")
            .query(String.class)
            .list()).doesNotHaveDuplicates().containsAll(packs);
        HALF_DONE.forEach((what, query) -> assertThat(jdbc.sql(query).query().listOfRows()).as(what).isEmpty());
        assertThat(new ChainCheck(jdbc).complete(Verification.begin(Optional.empty())).breach()).as("the audit trail")
            .isEmpty();
    }

    private static void check(JdbcClient jdbc, UUID id, Edition last, Map<String, Integer> audited) {
        var now = jdbc.sql("select state, version, body from edition where id = :id")
            .param("id", id)
            .query((row, _) -> new Edition("", row.getString("state"), row.getLong("version"), row.getString("body")))
            .optional();
        if (last.act().equals("edition.discarded") || now.isEmpty()) {
            assertThat(now).as("discarded " + id).isEmpty();
            assertThat(audited).containsKey("edition.discarded " + id + " ");
            return;
        }
        assertThat(now.get().version()).as("version of " + id).isGreaterThanOrEqualTo(last.version());
        if (now.get().version() == last.version()) {
            assertThat(now.get().state()).as("state of " + id).isEqualTo(last.state());
            var body = last.act().equals("kept") ? jdbc.sql("select body from working_copy where edition_id = :id")
                .param("id", id)
                .query(String.class)
                .single() : now.get().mark();
            assertThat(body).contains(last.mark());
        }
    }

    private record Edition(String act, String state, long version, String mark) {
    }

}
