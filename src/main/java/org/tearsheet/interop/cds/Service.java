package org.tearsheet.interop.cds;

import java.util.List;
import java.util.Map;

import org.tearsheet.interop.sheets.Words;

/** What a record system can subscribe to. */
record Service(String hook, String title, String description, String id, Map<String, String> prefetch,
        String usageRequirements) {

    static final String ID = "patient-education";

    /** Only what every record system understands that follows the specification. */
    private static final String ACTIVE = "Condition?patient={{context.patientId}}&clinical-status=active";

    static Service in(Words words) {
        return new Service(PatientView.HOOK, words.say("card.service"), words.say("card.service.text"), ID,
                Map.of(PatientView.KEY, ACTIVE), words.say("card.service.needs"));
    }

    /** All there are. */
    record Services(List<Service> services) {
    }

}
