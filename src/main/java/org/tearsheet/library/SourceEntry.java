package org.tearsheet.library;

import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A row of the list of sources. */
@Entity
@Table(name = "source")
class SourceEntry {

    @Id
    private String key;

    @Version
    private @Nullable Long version;

    private String citation;

    private @Nullable Integer year;

    private @Nullable String doi;

    private String bears;

    private boolean confirmed;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SourceEntry() {
    }

    SourceEntry(Source source, Origin origin) {
        this.key = source.key();
        this.citation = source.citation();
        this.year = source.year();
        this.doi = source.doi();
        this.bears = source.bears();
        this.confirmed = source.confirmed();
        this.origin = origin;
    }

    /**
     * Takes a newer starter pack's words, unless the clinic wrote its own. Who has seen
     * the source has seen it as long as the words stay.
     */
    void renew(Source delivered) {
        if (origin == Origin.STARTER) {
            this.confirmed = delivered.confirmed() || confirmed && says(delivered);
            write(delivered.citation(), delivered.year(), delivered.doi(), delivered.bears());
        }
    }

    /** The clinic's own from now on, and to be confirmed anew. */
    void change(NewSource written, Optional<Doi> found) {
        write(written.citation(), written.year(), found.map(Doi::value).orElse(null), written.bears());
        this.confirmed = false;
        this.origin = Origin.CLINIC;
    }

    void confirm() {
        this.confirmed = true;
    }

    private void write(String citation, @Nullable Integer year, @Nullable String doi, String bears) {
        this.citation = citation;
        this.year = year;
        this.doi = doi;
        this.bears = bears;
    }

    private boolean says(Source other) {
        return citation.equals(other.citation()) && Objects.equals(year, other.year())
                && Objects.equals(doi, other.doi()) && bears.equals(other.bears());
    }

    SourceSeen seen() {
        return new SourceSeen(key, version == null ? 0 : version);
    }

    Source read() {
        return new Source(key, citation, year, doi, bears, confirmed);
    }

}
