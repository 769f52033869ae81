package org.tearsheet.interop.fhir;

import org.hl7.fhir.r4.model.Coding;

/**
 * The codes of the answers: a code system for each question, as YES is not always the
 * same yes.
 */
class Codes {

    private final String address;

    Codes(String address) {
        this.address = address;
    }

    Coding coding(String field, String code) {
        return new Coding().setSystem(address + "/" + field).setCode(code);
    }

}
