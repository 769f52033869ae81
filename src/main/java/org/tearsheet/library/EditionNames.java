package org.tearsheet.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** Names editions of any state, for those who count what became of them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class EditionNames {

    private final JdbcClient jdbc;

    EditionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of those that are known, in the reader's language where there is one. */
    public Map<EditionId, EditionName> of(Collection<EditionId> editions, Language reader) {
        var names = new HashMap<EditionId, EditionName>();
        jdbc.sql("""
                select e.id, e.language, d.kind, coalesce(t.sheet_number, 0) as sheet_number,
                       coalesce(x.title, n.title, e.title) as title
                from edition e
                join document d on d.id = e.document_id
                left join topic t on t.id = d.topic_id
                left join topic_text x on x.topic_id = t.id and x.language = :reader
                left join topic_text n on n.topic_id = t.id and n.language = 'en'
                where e.id = any(:editions)
                """)
            .param("reader", reader.tag())
            .param("editions", editions.stream().map(EditionId::value).toArray(UUID[]::new))
            .query(row -> {
                names.put(new EditionId(row.getObject("id", UUID.class)),
                        new EditionName(row.getInt("sheet_number"), row.getString("title"),
                                DocumentKind.valueOf(row.getString("kind")),
                                Language.of(row.getString("language")).orElseThrow()));
            });
        return names;
    }

}
