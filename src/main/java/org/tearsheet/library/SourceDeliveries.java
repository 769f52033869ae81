package org.tearsheet.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Takes sources that others deliver, for their texts name them by key. A DOI that stands
 * in the list already stays with the source that has it.
 */
@Component
class SourceDeliveries {

    private final SourceEntries entries;

    SourceDeliveries(SourceEntries entries) {
        this.entries = entries;
    }

    /** Gives back those that are new, as they were taken. */
    List<Source> take(Collection<Source> delivered, Origin origin) {
        var known = entries.findAll().stream().collect(Collectors.toMap(entry -> entry.read().key(), entry -> entry));
        var holders = known.values()
            .stream()
            .map(SourceEntry::read)
            .filter(source -> source.doi() != null)
            .collect(Collectors.toMap(source -> folded(source).orElseThrow(), Source::key));
        var added = new ArrayList<Source>();
        for (var source : delivered) {
            var held = folded(source).map(doi -> !holders.computeIfAbsent(doi, _ -> source.key()).equals(source.key()))
                .orElse(false);
            var taken = held ? source.withoutDoi() : source;
            var entry = known.get(source.key());
            if (entry == null) {
                entries.save(new SourceEntry(taken, origin));
                added.add(taken);
            }
            else {
                entry.renew(taken);
            }
        }
        entries.flush();
        return added;
    }

    private static Optional<String> folded(Source source) {
        return Optional.ofNullable(source.doi()).map(doi -> doi.toLowerCase(Locale.ROOT));
    }

}
