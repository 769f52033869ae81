package org.tearsheet.library;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * The list of sources that texts may rest on. Who changes one says which version they
 * saw, and is turned away with an {@link OptimisticLockingFailureException} if it is
 * another by now.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class SourceDesk {

    private static final int ALIKE = 3;

    private final SourceQuery query;

    private final SourceEntries entries;

    private final ApplicationEventPublisher events;

    SourceDesk(SourceQuery query, SourceEntries entries, ApplicationEventPublisher events) {
        this.query = query;
        this.entries = entries;
        this.events = events;
    }

    /** Those whose key, citation or DOI has these words in it, by key. */
    public List<Source> find(String words, int offset, int limit) {
        return query.find(words, offset, limit);
    }

    /** The sources of these keys, in this order. */
    public List<Source> all(List<String> keys) {
        return query.all(keys);
    }

    /** The first sources by key that fit, with how much rests on each. */
    public List<SourceLine> first(String words, Optional<SourceConcern> concern, int limit) {
        return query.after(words, concern, "", limit);
    }

    /** Those that come after this one. */
    public List<SourceLine> after(String words, Optional<SourceConcern> concern, SourceLine last, int limit) {
        return query.after(words, concern, last.source().key(), limit);
    }

    public Optional<SourcePage> open(String key) {
        return entries.findById(key).map(entry -> new SourcePage(entry.seen(), entry.read(), query.uses(key)));
    }

    /**
     * Sources whose citations read nearly like this one.
     * @param except the key of the source that it is of; null for a new one
     */
    public List<Source> alike(String citation, @Nullable String except) {
        return query.alike(citation, except, ALIKE);
    }

    /**
     * Adds a source that nobody has confirmed yet.
     * @throws SourceKnown if one with the same DOI is there
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public Source add(NewSource source) {
        var doi = Optional.ofNullable(source.doi());
        refuseKnown(doi, null);
        var key = SourceKey.make(source.citation(), source.year(), entries::existsById);
        var added = new Source(key, source.citation(), source.year(), doi.map(Doi::value).orElse(null), source.bears(),
                false);
        entries.saveAndFlush(new SourceEntry(added, Origin.CLINIC));
        events.publishEvent(new SourceChanged(Optional.empty(), added));
        return added;
    }

    /**
     * Writes a source anew, which somebody has to confirm then, unless nothing is new.
     * Texts that rest on it print it so from now on.
     * @throws SourceKnown if another one has this DOI
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public Source change(SourceSeen seen, NewSource written) {
        var entry = asSeen(seen);
        var doi = Optional.ofNullable(written.doi());
        refuseKnown(doi, seen.key());
        var before = entry.read();
        if (before.says(written)) {
            return before;
        }
        entry.change(written, doi);
        entries.saveAndFlush(entry);
        events.publishEvent(new SourceChanged(Optional.of(before), entry.read()));
        return entry.read();
    }

    /** Somebody has seen the source itself; the trail keeps who and when. */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.REVIEWER + "')")
    public Source confirm(SourceSeen seen) {
        var entry = asSeen(seen);
        if (!entry.read().confirmed()) {
            entry.confirm();
            entries.saveAndFlush(entry);
            events.publishEvent(new SourceConfirmed(entry.read()));
        }
        return entry.read();
    }

    /**
     * Takes a source off the list.
     * @throws SourceInUse if anything rests on it
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.AUTHOR + "')")
    public void remove(SourceSeen seen) {
        var entry = asSeen(seen);
        int editions = query.editions(seen.key());
        if (editions > 0) {
            throw new SourceInUse(seen.key(), editions);
        }
        try {
            entries.delete(entry);
            entries.flush();
        }
        catch (DataIntegrityViolationException _) {
            throw new SourceInUse(seen.key(), 0);
        }
        events.publishEvent(new SourceRemoved(entry.read()));
    }

    private void refuseKnown(Optional<Doi> doi, @Nullable String except) {
        doi.flatMap(value -> query.ofDoi(value, except)).ifPresent(known -> {
            throw new SourceKnown(known);
        });
    }

    private SourceEntry asSeen(SourceSeen seen) {
        return entries.findById(seen.key())
            .filter(found -> found.seen().equals(seen))
            .orElseThrow(() -> new OptimisticLockingFailureException(
                    "Source %s changed while it was open".formatted(seen.key())));
    }

}
