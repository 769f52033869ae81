package org.tearsheet.library;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Editions extends JpaRepository<Edition, EditionId> {

    @Query("select e from Edition e where e.document = :document and e.language = :language order by e.number")
    List<Edition> history(DocumentId document, Language language);

    @Query("""
            select e from Edition e
            where e.document = :document and e.language = :language and e.state = org.tearsheet.library.EditionState.PUBLISHED
            """)
    Optional<Edition> published(DocumentId document, Language language);

    /** In all languages. */
    @Query("""
            select e from Edition e
            where e.document = :document and e.state = org.tearsheet.library.EditionState.PUBLISHED
            """)
    List<Edition> published(DocumentId document);

    /** What packs delivered and was published, the newest first. */
    @Query("""
            select e from Edition e
            where e.document = :document and e.language = :language and e.publishedAt is not null
              and e.origin = org.tearsheet.library.Origin.STARTER
            order by e.number desc
            """)
    List<Edition> starters(DocumentId document, Language language);

    /**
     * The edition, if it still is as somebody saw it.
     * @throws OptimisticLockingFailureException if it has changed since
     */
    default Edition asSeen(EditionSeen seen) {
        var edition = findById(seen.id()).orElseThrow(() -> new NoSuchElementException("No edition " + seen.id()));
        if (edition.version() != seen.version()) {
            throw new OptimisticLockingFailureException("Edition %s changed while it was open".formatted(seen.id()));
        }
        return edition;
    }

}
