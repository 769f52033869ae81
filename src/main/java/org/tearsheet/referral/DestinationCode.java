package org.tearsheet.referral;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a rule of the checklist sends somebody. */
public record DestinationCode(String code) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z_]{3,40}");

    /** Those of the checklist, the most urgent first. */
    public static final List<DestinationCode> ALL = Stream
        .of("EMERGENCY_SERVICES", "CRISIS_LINE", "SEXUAL_ASSAULT_SERVICE", "IPV_ADVOCATE", "GYN_UROLOGY",
                "PELVIC_FLOOR_PT", "TRAUMA_THERAPIST", "SEX_THERAPIST", "MOOD_CARE", "COUPLES_THERAPIST",
                "PRIMARY_CARE", "YOUTH_PATHWAY")
        .map(DestinationCode::new)
        .toList();

    public DestinationCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("A destination has 3 to 40 capitals and underscores");
        }
    }

    @Override
    public String toString() {
        return code;
    }

}
