package org.tearsheet.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What an act was done to.
 *
 * @param id empty where nobody knows it
 * @param label what it was called at the time
 */
record Subject(Kind kind, Optional<UUID> id, String label) {

    Subject(Kind kind, UUID id, String label) {
        this(kind, Optional.of(id), label);
    }

    enum Kind {

        EDITION, TOPIC, SOURCE, PACK, SERVICE, PERSON, API_TOKEN, DOCUMENT, CLINIC

    }

}
