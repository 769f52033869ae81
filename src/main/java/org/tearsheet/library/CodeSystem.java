package org.tearsheet.library;

import java.util.Arrays;
import java.util.Optional;

/** A system of clinical codes, with its name and HL7 object identifier. */
public enum CodeSystem {

    ICD_10_CM("ICD-10-CM", "2.16.840.1.113883.6.90"), ICD_10("ICD-10", "2.16.840.1.113883.6.3"),
    SNOMED_CT("SNOMED-CT", "2.16.840.1.113883.6.96");

    private final String label;

    private final String oid;

    CodeSystem(String label, String oid) {
        this.label = label;
        this.oid = oid;
    }

    public String label() {
        return label;
    }

    public String oid() {
        return oid;
    }

    public static Optional<CodeSystem> of(String label) {
        return Arrays.stream(values()).filter(system -> system.label.equals(label)).findFirst();
    }

}
