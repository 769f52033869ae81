package org.tearsheet.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/**
 * Where authors and reviewers see all texts: how each of them stands, and what became of
 * its editions.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class TextDesk {

    private final TextQuery texts;

    private final TextHistory histories;

    private final Returns returns;

    private final Documents documents;

    private final Editions editions;

    private final LiveEditions live;

    private final Actors actors;

    TextDesk(TextQuery texts, TextHistory histories, Returns returns, Documents documents, Editions editions,
            LiveEditions live, Actors actors) {
        this.texts = texts;
        this.histories = histories;
        this.returns = returns;
        this.documents = documents;
        this.editions = editions;
        this.live = live;
        this.actors = actors;
    }

    /** The first of the texts that were asked for. */
    public List<TextRow> first(TextFilter filter, int limit) {
        return texts.first(me(), filter, limit);
    }

    /** Those that come after this one. */
    public List<TextRow> after(TextFilter filter, TextRow last, int limit) {
        return texts.after(me(), filter, last, limit);
    }

    /** How many texts each of these concerns is about. */
    public Map<Concern, Integer> count(List<Concern> concerns) {
        return texts.count(me(), concerns);
    }

    /** Texts whose review date is past, then those due in each of twelve months. */
    public List<DueMonth> dueByMonth() {
        return texts.dueByMonth();
    }

    /** All texts that a topic may have, also those that nobody has begun. */
    public List<TextRow> ofTopic(Slug topic) {
        return texts.of(me(), topic);
    }

    /** All about one text; empty if there is no such topic. */
    public Optional<TextPage> open(TextKey key) {
        return texts.find(me(), key).map(row -> {
            var document = documents.of(key);
            return new TextPage(row, document.map(Document::reviewRule),
                    row.live().map(text -> live.sources(text.seen().id())).orElse(List.of()),
                    document.map(known -> histories.of(known.id(), key.language())).orElse(List.of()));
        });
    }

    /** The editions of a text that came before this one, the newest first. */
    public List<PastEdition> before(PastEdition edition, TextKey key) {
        return documents.of(key)
            .map(document -> histories.before(edition.number(), document.id(), key.language()))
            .orElse(List.of());
    }

    /** What an edition says, whatever became of it. */
    public Optional<EditionDraft> read(EditionId id) {
        return editions.findById(id).map(Edition::draft);
    }

    /** Why a draft came back to its authors; empty if no reviewer returned it. */
    public Optional<Returned> returned(EditionId id) {
        return returns.standing(id);
    }

    private PersonId me() {
        return actors.current().id().orElseThrow(() -> new AccessDeniedException("Only a person may do this"));
    }

}
