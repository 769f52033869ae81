package org.tearsheet.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the list of sources. */
@Entity
@Table(name = "source")
class SourceEntry {

    @Id
    private String key;

    private String citation;

    private @Nullable Integer year;

    private @Nullable String doi;

    private String bears;

    private boolean confirmed;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SourceEntry() {
    }

    SourceEntry(Source source) {
        this.key = source.key();
        this.citation = source.citation();
        this.year = source.year();
        this.doi = source.doi();
        this.bears = source.bears();
        this.confirmed = source.confirmed();
    }

}
