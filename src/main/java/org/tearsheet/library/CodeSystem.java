package org.tearsheet.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** A system of clinical codes, with its name and HL7 object identifier. */
public enum CodeSystem {

    ICD_10_CM("ICD-10-CM", "2.16.840.1.113883.6.90", "[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?"),
    ICD_10("ICD-10", "2.16.840.1.113883.6.3", "[A-Z][0-9]{2}(\\.[0-9]{1,2})?"),
    SNOMED_CT("SNOMED-CT", "2.16.840.1.113883.6.96", "[1-9][0-9]{5,17}") {
        @Override
        public boolean isValid(String code) {
            return super.isValid(code) && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(code);
        }

        @Override
        boolean isFamily(String code) {
            return false;
        }
    };

    private final String label;

    private final String oid;

    private final Pattern form;

    CodeSystem(String label, String oid, String form) {
        this.label = label;
        this.oid = oid;
        this.form = Pattern.compile(form);
    }

    public String label() {
        return label;
    }

    public String oid() {
        return oid;
    }

    /**
     * Whether a code has the letters and digits of this system's, rightly or by mistake.
     */
    public boolean hasForm(String code) {
        return form.matcher(code).matches();
    }

    /** Whether a code is written as this system writes them; not whether it exists. */
    public boolean isValid(String code) {
        return form.matcher(code).matches();
    }

    /** Whether codes that begin as this one does are below it. */
    boolean isFamily(String code) {
        return isValid(code);
    }

    public static Optional<CodeSystem> of(String label) {
        return Arrays.stream(values()).filter(system -> system.label.equals(label)).findFirst();
    }

}
