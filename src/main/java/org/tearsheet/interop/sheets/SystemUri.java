package org.tearsheet.interop.sheets;

import java.util.Map;
import java.util.Optional;

import org.tearsheet.library.CodeSystem;

/** How FHIR names the systems that topics are coded in. */
public final class SystemUri {

    private static final Map<String, CodeSystem> KNOWN = Map.of("http://hl7.org/fhir/sid/icd-10-cm",
            CodeSystem.ICD_10_CM, "http://hl7.org/fhir/sid/icd-10", CodeSystem.ICD_10, "http://snomed.info/sct",
            CodeSystem.SNOMED_CT, oid(CodeSystem.ICD_10_CM), CodeSystem.ICD_10_CM, oid(CodeSystem.ICD_10),
            CodeSystem.ICD_10, oid(CodeSystem.SNOMED_CT), CodeSystem.SNOMED_CT);

    private SystemUri() {
    }

    /** Empty for one that no topic is coded in. */
    public static Optional<CodeSystem> read(String uri) {
        return Optional.ofNullable(KNOWN.get(uri));
    }

    private static String oid(CodeSystem system) {
        return "urn:oid:" + system.oid();
    }

}
