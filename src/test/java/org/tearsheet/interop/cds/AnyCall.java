package org.tearsheet.interop.cds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Bodies as nobody would send them, most of them close to one that somebody would. */
class AnyCall {

    private static final List<String> MEMBERS = List.of("hook", "hookInstance", "context", "userId", "patientId",
            "prefetch", "conditions", "resourceType", "entry", "resource", "code", "coding", "system", "clinicalStatus",
            "verificationStatus", "feedback", "card", "outcome", "outcomeTimestamp", "overrideReason", "reason", "",
            "__proto__");

    private static final List<String> VALUES = List.of("null", "true", "7", "-1e400", "1.5", "\"\"", "\" \"", "[]",
            "{}", "[[[]]]", "\"patient-view\"", "\"Bundle\"", "\"Condition\"", "\"OperationOutcome\"", "\"N94.10\"",
            "\"http://snomed.info/sct\"", "\"http://hl7.org/fhir/sid/icd-10-cm\"", "\"accepted\"", "\"overridden\"",
            "\"declined\"", "\"\\u0000\"", "\"\\ud800\"", "\"ñ\u2028\"", "\"${jndi:ldap://x}\"", "\"' or 1=1 --\"",
            "[null, 7, {}]", "{\"coding\": 7}", "{\"coding\": [null, {\"code\": {}}]}", "99999999999999999999");

    private static final String FEEDBACK = """
            {"feedback": [{"card": "c", "outcome": "overridden", "outcomeTimestamp": "t",
                           "overrideReason": {"reason": {"code": "declined"}, "userComment": "none"}}]}
            """;

    private final Random random;

    private final String marker;

    AnyCall(Random random, String marker) {
        this.random = random;
        this.marker = marker;
    }

    String next() {
        var body = new StringBuilder(begin());
        int changes = random.nextInt(6);
        for (int change = 0; change < changes && !body.isEmpty(); change++) {
            change(body);
        }
        return body.toString();
    }

    private String begin() {
        return switch (random.nextInt(8)) {
            case 0 -> object(4);
            case 1 -> FEEDBACK;
            case 2 -> Calls.opened(object(3), marker);
            default -> Calls.opened(Calls.bundle(Calls.condition(Calls.ICD_10_CM, "N94.10"),
                    Calls.condition(Calls.SNOMED_CT, marker), object(2)), marker);
        };
    }

    /**
     * Takes something out, puts something in, or puts something else in a value's place.
     */
    private void change(StringBuilder body) {
        int at = random.nextInt(body.length());
        switch (random.nextInt(5)) {
            case 0 -> body.deleteCharAt(at);
            case 1 -> body.insert(at, "{}[]\",:\\\0\uFFFE ".charAt(random.nextInt(10)));
            case 2 -> body.setLength(at);
            default -> {
                int colon = body.indexOf(":", at);
                int end = body.indexOf(",", colon);
                if (colon >= 0 && end > colon) {
                    body.replace(colon + 1, end, value());
                }
            }
        }
    }

    private String object(int depth) {
        var members = new ArrayList<String>();
        int count = random.nextInt(5);
        for (int member = 0; member < count; member++) {
            members.add(
                    "\"" + any(MEMBERS) + "\": " + (depth > 0 && random.nextInt(3) == 0 ? object(depth - 1) : value()));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private String value() {
        return random.nextInt(10) == 0 ? "\"" + marker + "\"" : any(VALUES);
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

}
