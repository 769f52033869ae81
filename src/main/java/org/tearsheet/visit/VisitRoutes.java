package org.tearsheet.visit;

import org.tearsheet.library.Slug;

/** Addresses of a clinician's screens. */
final class VisitRoutes {

    static final String CHECK = "check";

    static final String CHECKLIST = "checklist";

    static final String TOPICS = "topics/";

    static final String TOPIC_PARAMETER = "topic";

    private VisitRoutes() {
    }

    static String topic(Slug slug) {
        return TOPICS + slug;
    }

}
