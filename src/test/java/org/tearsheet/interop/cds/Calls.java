package org.tearsheet.interop.cds;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Calls as record systems send them. */
final class Calls {

    static final String SERVICE = "/cds-services/patient-education";

    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    static final String SNOMED_CT = "http://snomed.info/sct";

    private Calls() {
    }

    /** A chart was opened, and this is what was fetched before. */
    static String opened(String prefetched) {
        return opened(prefetched, "1288992");
    }

    static String opened(String prefetched, String patient) {
        return """
                {"hook": "patient-view", "hookInstance": "7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10",
                 "fhirServer": "https://records.example/fhir",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"},
                 "prefetch": {"conditions": %s}}
                """.formatted(patient, prefetched);
    }

    static String bundle(String... conditions) {
        return """
                {"resourceType": "Bundle", "type": "searchset", "entry": [%s]}
                """.formatted(Arrays.stream(conditions)
            .map(condition -> "{\"resource\": " + condition + "}")
            .collect(Collectors.joining(",")));
    }

    static String condition(String system, String code) {
        return condition("active", "confirmed", system, code);
    }

    static String condition(String clinical, String verification, String system, String code) {
        return """
                {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/1288992"},
                 "clinicalStatus": {"coding": [{"code": "%s"}]}, "verificationStatus": {"coding": [{"code": "%s"}]},
                 "code": {"text": "as written down", "coding": [{"system": "http://loinc.org", "code": "1"},
                                                               {"system": "%s", "code": "%s"}]}}
                """.formatted(clinical, verification, system, code);
    }

}
