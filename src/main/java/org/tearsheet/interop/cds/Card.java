package org.tearsheet.interop.cds;

import java.util.List;

/** What a clinician is shown beside a chart. */
record Card(String uuid, String summary, String indicator, Source source, List<Reason> overrideReasons,
        List<Link> links) {

    /** Who says so. */
    record Source(String label, String url) {
    }

    /** Why a clinician may put it aside. */
    record Reason(String code, String system, String display) {
    }

    /** An answer, which may have none. */
    record Cards(List<Card> cards) {
    }

}
