package org.tearsheet.library;

import java.util.Optional;
import java.util.Set;

/**
 * Which handouts on record are wanted.
 *
 * @param ids these alone, and none if there are none of them; any if empty
 */
public record RecordQuery(Optional<Set<EditionId>> ids, Set<Language> languages, Set<EditionState> states) {

    public RecordQuery {
        ids = ids.map(Set::copyOf);
        languages = Set.copyOf(languages);
        states = Set.copyOf(states);
    }

}
