package org.tearsheet.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the documents of many topics stand, with one query for all of them. */
@Component
class TextStandings {

    private static final String SELECT = """
            select d.id as document, d.topic_id, d.kind, l.language, l.newest, l.open,
                   case when o.state = 'PUBLISHED' then o.id end as published,
                   o.title, o.discreet_title, o.body, o.change_note,
                   array(select source_key from edition_source where edition_id = o.id order by position) as sources,
                   s.title as starter_title, s.discreet_title as starter_discreet_title, s.body as starter_body,
                   s.change_note as starter_change_note, s.created_at as starter_at,
                   array(select source_key from edition_source where edition_id = s.id order by position)
                       as starter_sources
            from document d
            left join lateral (
                select language, max(number) as newest, bool_or(state in ('DRAFT', 'IN_REVIEW')) as open,
                       max(number) filter (where state not in ('DRAFT', 'IN_REVIEW')) as present,
                       max(number) filter (where origin = 'STARTER') as starter
                from edition where document_id = d.id group by language) l on true
            left join edition o on o.document_id = d.id and o.language = l.language and o.number = l.present
            left join edition s on s.document_id = d.id and s.language = l.language and s.number = l.starter
            """;

    private final JdbcClient jdbc;

    TextStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<TopicId, Found> of(Collection<TopicId> topics) {
        var found = new HashMap<TopicId, Found>();
        jdbc.sql(SELECT + "where d.topic_id = any(:topics)")
            .param("topics", topics.stream().map(TopicId::value).toArray(UUID[]::new))
            .query(row -> {
                read(row, found.computeIfAbsent(new TopicId(row.getObject("topic_id", UUID.class)), _ -> new Found()));
            });
        return found;
    }

    Found ofChecklist() {
        var found = new Found();
        jdbc.sql(SELECT + "where d.kind = 'CHECKLIST'").query(row -> {
            read(row, found);
        });
        return found;
    }

    private static void read(ResultSet row, Found found) throws SQLException {
        var document = new DocumentId(row.getObject("document", UUID.class));
        var kind = DocumentKind.valueOf(row.getString("kind"));
        found.documents().put(kind, document);
        if (row.getString("language") != null) {
            found.texts()
                .add(new TextStanding(document, kind, Language.of(row.getString("language")).orElseThrow(),
                        row.getInt("newest"), row.getBoolean("open"),
                        Optional.ofNullable(row.getObject("published", UUID.class)).map(EditionId::new), text(row, ""),
                        starter(row)));
        }
    }

    private static Optional<TextStanding.Delivered> starter(ResultSet row) throws SQLException {
        var text = text(row, "starter_");
        return text.isEmpty() ? Optional.empty()
                : Optional.of(new TextStanding.Delivered(text.get(), row.getTimestamp("starter_at").toInstant()));
    }

    private static Optional<EditionDraft> text(ResultSet row, String which) throws SQLException {
        if (row.getString(which + "title") == null) {
            return Optional.empty();
        }
        return Optional
            .of(new EditionDraft(new Titles(row.getString(which + "title"), row.getString(which + "discreet_title")),
                    row.getString(which + "body"), List.of((String[]) row.getArray(which + "sources").getArray()),
                    row.getString(which + "change_note")));
    }

    /** The documents of one topic, with or without editions. */
    record Found(Map<DocumentKind, DocumentId> documents, List<TextStanding> texts) {

        Found() {
            this(new EnumMap<>(DocumentKind.class), new ArrayList<>());
        }

    }

}
