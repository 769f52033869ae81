package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.library.DocumentId;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextStanding.Delivered;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicId;

/** Remembers what each pack delivered last, to tell the clinic's changes from its own. */
@Component
class Deliveries {

    private final JdbcClient jdbc;

    private final NamedParameterJdbcOperations batch;

    private final Clock clock;

    Deliveries(JdbcClient jdbc, NamedParameterJdbcOperations batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The version of a pack that was taken last. */
    Optional<String> version(String pack) {
        return jdbc.sql("select version from pack_delivery where pack = :pack")
            .param("pack", pack)
            .query(String.class)
            .optional();
    }

    /** Whether a pack of this name was the one the library began with. */
    boolean isStarter(String pack) {
        return jdbc.sql("select exists (select from pack_load where name = :pack)")
            .param("pack", pack)
            .query(Boolean.class)
            .single();
    }

    Map<TopicId, TopicDraft> topics(String pack, Collection<TopicId> topics) {
        var found = new HashMap<TopicId, TopicDraft>();
        jdbc.sql("""
                select d.topic_id, t.slug, d.description
                from pack_delivered_topic d join topic t on t.id = d.topic_id
                where d.pack = :pack and d.topic_id = any(:topics)
                """)
            .param("pack", pack)
            .param("topics", topics.stream().map(TopicId::value).toArray(UUID[]::new))
            .query(row -> {
                found.put(new TopicId(row.getObject("topic_id", UUID.class)),
                        description(row.getString("slug"), row.getString("description")));
            });
        return found;
    }

    Map<TextKey, Delivered> texts(String pack, Collection<DocumentId> documents) {
        var found = new HashMap<TextKey, Delivered>();
        jdbc.sql("""
                select document_id, language, title, discreet_title, body, sources, delivered_at
                from pack_delivered_text where pack = :pack and document_id = any(:documents)
                """)
            .param("pack", pack)
            .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
            .query(row -> {
                found.put(new TextKey(new DocumentId(row.getObject("document_id", UUID.class)),
                        Language.of(row.getString("language")).orElseThrow()), text(row));
            });
        return found;
    }

    /** Whatever is remembered of a pack hangs on this. */
    void begin(String pack, String version, String digest) {
        jdbc.sql("""
                insert into pack_delivery (pack, version, digest, delivered_at)
                values (:pack, :version, :digest, :at)
                on conflict (pack) do update
                set version = excluded.version, digest = excluded.digest, delivered_at = excluded.delivered_at
                """)
            .param("pack", pack)
            .param("version", version)
            .param("digest", digest)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    }

    void remember(String pack, Collection<DeliveredTopic> topics, Collection<DeliveredText> texts) {
        var now = clock.instant();
        write("""
                insert into pack_delivered_topic (pack, topic_id, description, delivered_at)
                values (:pack, :topic, :description, :at)
                on conflict (pack, topic_id) do update
                set description = excluded.description, delivered_at = excluded.delivered_at
                """,
                topics.stream()
                    .map(delivered -> parameters(pack, now).addValue("topic", delivered.topic().value())
                        .addValue("description", PackYaml.topic(delivered.description())))
                    .toList());
        write("""
                insert into pack_delivered_text (pack, document_id, language, title, discreet_title, body, sources,
                                                 delivered_at)
                values (:pack, :document, :language, :title, :discreet, :body, :sources, :at)
                on conflict (pack, document_id, language) do update
                set title = excluded.title, discreet_title = excluded.discreet_title, body = excluded.body,
                    sources = excluded.sources, delivered_at = excluded.delivered_at
                """, texts.stream().map(delivered -> parameters(pack, now, delivered)).toList());
    }

    private void write(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource parameters(String pack, Instant at) {
        return new MapSqlParameterSource("pack", pack).addValue("at", at.atOffset(ZoneOffset.UTC));
    }

    private static MapSqlParameterSource parameters(String pack, Instant at, DeliveredText delivered) {
        return parameters(pack, at).addValue("document", delivered.key().document().value())
            .addValue("language", delivered.key().language().tag())
            .addValue("title", delivered.text().titles().plain())
            .addValue("discreet", delivered.text().titles().discreet())
            .addValue("body", delivered.text().body())
            .addValue("sources", delivered.text().sources().toArray(String[]::new));
    }

    private static TopicDraft description(String slug, String yaml) {
        return new TopicFile(new PackFile(slug + "/" + TopicFile.NAME, yaml.getBytes(StandardCharsets.UTF_8))).topic();
    }

    private static Delivered text(ResultSet row) throws SQLException {
        return new Delivered(
                new EditionDraft(new Titles(row.getString("title"), row.getString("discreet_title")),
                        row.getString("body"), List.of((String[]) row.getArray("sources").getArray()), ""),
                row.getTimestamp("delivered_at").toInstant());
    }

    record TextKey(DocumentId document, Language language) {

    }

    record DeliveredTopic(TopicId topic, TopicDraft description) {

    }

    record DeliveredText(TextKey key, EditionDraft text) {

    }

}
