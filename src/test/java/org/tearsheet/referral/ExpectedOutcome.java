package org.tearsheet.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tearsheet.library.Slug;

/**
 * An assessment as a test writes it down: in plain words, and in no order but that of the
 * rules.
 */
record ExpectedOutcome(String status, String urgency, Map<String, String> destinations, Set<String> blocked,
        Set<String> mustAsk, Set<String> notes, String disposition, Set<String> hidden, Set<String> sheets,
        List<String> why) {

    static ExpectedOutcome of(Assessment assessment) {
        var destinations = new TreeMap<String, String>();
        assessment.destinations().forEach((code, urgency) -> destinations.put(code, urgency.name()));
        return new ExpectedOutcome(assessment.status(), assessment.urgencyShown(), destinations,
                sorted(assessment.blocked()), sorted(assessment.mustAsk()), sorted(assessment.notes()),
                assessment.disposition(), sorted(assessment.hidden()),
                sorted(assessment.sheets().stream().map(Slug::text).toList()),
                assessment.reasons().stream().map(Assessment.Reason::rule).toList());
    }

    static Set<String> sorted(Collection<String> codes) {
        return new TreeSet<>(codes);
    }

    /** What changes for the patient, whichever rules led to it. */
    ExpectedOutcome withoutWhy() {
        return new ExpectedOutcome(status, urgency, destinations, blocked, mustAsk, notes, disposition, hidden, sheets,
                List.of());
    }

}
