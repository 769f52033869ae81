package org.tearsheet.interop.cds;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * A chart was opened. That everything is there which the specification demands was looked
 * at; whose chart it is was not.
 */
record PatientView(List<Coding> codings) {

    static final String HOOK = "patient-view";

    static final String KEY = "conditions";

    static final String CONDITIONS = "prefetch." + KEY;

    /** No patient has more, and each costs a look-up. */
    private static final int MOST = 500;

    static PatientView of(JsonNode call) {
        if (!Member.text(call, "hook").equals(HOOK)) {
            throw Refusal.wrong("hook", "is " + HOOK + " for this service.");
        }
        Member.text(call, "hookInstance");
        Member.object(call, "context");
        Member.text(call, "context.userId");
        Member.text(call, "context.patientId");
        return new PatientView(codings(call).distinct().limit(MOST).toList());
    }

    /** None where the record has no conditions, which it says by null. */
    private static Stream<Coding> codings(JsonNode call) {
        var prefetch = call.path("prefetch");
        if (!prefetch.isMissingNode() && !prefetch.isNull()) {
            Member.object(call, "prefetch");
        }
        var conditions = prefetch.path(KEY);
        if (conditions.isMissingNode()) {
            throw Refusal.of(HttpStatus.PRECONDITION_FAILED, CONDITIONS,
                    "is missing: this service fetches nothing by itself.");
        }
        return conditions.isNull() ? Stream.empty() : Conditions.codings(conditions);
    }

}
