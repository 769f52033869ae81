package org.tearsheet.library;

import java.util.Set;

/** Where an edition stands on its way. */
public enum EditionState {

    DRAFT, IN_REVIEW, PUBLISHED, SUPERSEDED, WITHDRAWN;

    private Set<EditionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN -> Set.of();
        };
    }

    boolean canBecome(EditionState state) {
        return next().contains(state);
    }

}
