package org.tearsheet.interop.cds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a clinician puts a card aside, as far as we ask. */
enum OverrideReason {

    ALREADY_GIVEN, NOT_NOW, DECLINED, NOT_RELEVANT;

    /** What tells that a code is one of these. */
    static final String SYSTEM = "/cds-services/" + Service.ID + "/reasons";

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<OverrideReason> of(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }

}
