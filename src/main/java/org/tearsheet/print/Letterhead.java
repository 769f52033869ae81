package org.tearsheet.print;

import org.tearsheet.clinic.ClinicProfile;

/** Whose paper it is. */
record Letterhead(String clinic, String address, String phone) {

    static Letterhead of(ClinicProfile clinic) {
        return new Letterhead(clinic.name(), SheetText.onOneLine(clinic.address()), clinic.phone().strip());
    }

    boolean reachable() {
        return !address.isEmpty() || !phone.isEmpty();
    }

}
