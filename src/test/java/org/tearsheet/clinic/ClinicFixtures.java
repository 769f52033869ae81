package org.tearsheet.clinic;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A profile as an administrator would fill it in. */
public final class ClinicFixtures {

    public static final ClinicPolicies POLICIES = new ClinicPolicies(true, true, false, "a4", Optional.empty(),
            Optional.of(30), false);

    private ClinicFixtures() {
    }

    public static ClinicDraft draft(Map<ClinicText, String> more) {
        return draft(more, POLICIES);
    }

    public static ClinicDraft draft(Map<ClinicText, String> more, ClinicPolicies policies) {
        var texts = new EnumMap<ClinicText, String>(ClinicText.class);
        texts.put(ClinicText.NAME, "Riverside Clinic");
        texts.put(ClinicText.PHONE, "(541) 555-0142");
        texts.put(ClinicText.HOURS, "Monday to Friday");
        texts.put(ClinicText.EMERGENCY_NUMBER, "911");
        texts.put(ClinicText.CRISIS_LINE, "988");
        texts.putAll(more);
        return new ClinicDraft(texts, policies);
    }

}
