package org.tearsheet.clinic;

import java.util.EnumMap;
import java.util.Map;

/** The profile as somebody hands it in. A neutral box without a name line is none. */
public record ClinicDraft(Map<ClinicText, String> texts, ClinicPolicies policies) {

    public ClinicDraft {
        var all = new EnumMap<ClinicText, String>(ClinicText.class);
        for (var field : ClinicText.values()) {
            var text = texts.getOrDefault(field, "");
            if (!field.isValid(text)) {
                throw new IllegalArgumentException("This is no %s of a clinic".formatted(field.column()));
            }
            all.put(field, field.normalised(text));
        }
        texts = Map.copyOf(all);
        if (text(texts, ClinicText.NEUTRAL_NAME).isEmpty()
                && !(text(texts, ClinicText.NEUTRAL_PHONE) + text(texts, ClinicText.NEUTRAL_HOURS)).isEmpty()) {
            throw new IllegalArgumentException("A neutral box begins with a name line");
        }
    }

    public String text(ClinicText field) {
        return text(texts, field);
    }

    private static String text(Map<ClinicText, String> texts, ClinicText field) {
        return texts.getOrDefault(field, "");
    }

}
