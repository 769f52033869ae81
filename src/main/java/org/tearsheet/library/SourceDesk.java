package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** The list of sources that texts may rest on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class SourceDesk {

    private static final String SELECT = "select key, citation, year, doi, bears, confirmed from source ";

    private final JdbcClient jdbc;

    private final SourceEntries entries;

    private final ApplicationEventPublisher events;

    SourceDesk(JdbcClient jdbc, SourceEntries entries, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.events = events;
    }

    /** Those whose key, citation or DOI has these words in it, by key. */
    public List<Source> find(String words, int offset, int limit) {
        return jdbc.sql(SELECT + """
                where concat_ws(' ', key, citation, doi) ilike :pattern escape '!'
                order by key offset :offset limit :limit
                """)
            .param("pattern", "%" + words.strip().replaceAll("([!%_])", "!$1") + "%")
            .param("offset", offset)
            .param("limit", limit)
            .query(Source.class)
            .list();
    }

    /** The sources of these keys, in this order. */
    public List<Source> all(List<String> keys) {
        return jdbc.sql(SELECT + "where key = any(:keys) order by array_position(:keys, key)")
            .param("keys", keys.toArray(String[]::new))
            .query(Source.class)
            .list();
    }

    /**
     * Adds a source that nobody has confirmed yet.
     * @throws SourceKnown if one with the same DOI is there
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public Source add(NewSource source) {
        var doi = Optional.ofNullable(source.doi()).map(Doi::value);
        doi.flatMap(this::known).ifPresent(known -> {
            throw new SourceKnown(known);
        });
        var key = SourceKey.make(source.citation(), source.year(), entries::existsById);
        var added = new Source(key, source.citation(), source.year(), doi.orElse(null), source.bears(), false);
        entries.saveAndFlush(new SourceEntry(added));
        events.publishEvent(new SourceChanged(Optional.empty(), added));
        return added;
    }

    private Optional<Source> known(String doi) {
        return jdbc.sql(SELECT + "where lower(doi) = lower(:doi) limit 1")
            .param("doi", doi)
            .query(Source.class)
            .optional();
    }

}
