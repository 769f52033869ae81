package org.tearsheet.referral;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionMoved;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/** Reads the live checklist. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAnyAuthority('" + Authority.CHECKLIST_ASSESS + "', '"
        + Authority.CHECKLIST_READ + "')")
public class Checklists {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final Library library;

    /** A published definition never changes. */
    private final Cache<EditionId, Checklist> read = Caffeine.newBuilder().maximumSize(8).build();

    /**
     * What is live, for a moment; what moves here is forgotten at once. Asking the view
     * at each call would make it twice as dear.
     */
    private final Cache<Language, EditionId> recent = Caffeine.newBuilder().expireAfterWrite(MOMENT).build();

    Checklists(Library library) {
        this.library = library;
    }

    /** The checklist in this language, or in English where there is none. */
    public Optional<Checklist> live(Language language) {
        return liveId(language).or(() -> liveId(Language.ENGLISH))
            .map(read::getIfPresent)
            .or(() -> published(language).map(PublishedChecklist::checklist));
    }

    /** Who may be changing it just now asks anew. */
    private Optional<EditionId> liveId(Language language) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? library.checklistId(language)
                : Optional.ofNullable(recent.get(language, asked -> library.checklistId(asked).orElse(null)));
    }

    @TransactionalEventListener
    void forget(EditionMoved event) {
        recent.invalidateAll();
    }

    /** The same with the edition it stands in. */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAnyAuthority('" + Authority.CHECKLIST_ASSESS + "', '"
            + Authority.CHECKLIST_READ + "', '" + Authority.FHIR + "')")
    public Optional<PublishedChecklist> published(Language language) {
        return library.checklist(language)
            .or(() -> library.checklist(Language.ENGLISH))
            .map(edition -> new PublishedChecklist(edition,
                    read.get(edition.id(), _ -> DefinitionReader.named(edition.language(), edition.body()))));
    }

    /** What the live checklist in this language rests on. */
    public List<Source> sources(Language language) {
        return library.checklist(language).map(LiveEdition::sources).orElse(List.of());
    }

}
