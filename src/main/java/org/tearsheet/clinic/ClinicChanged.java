package org.tearsheet.clinic;

/** The profile changed. Told within the transaction that changed it. */
public record ClinicChanged(Act act, ClinicDetails before, ClinicDetails after) {

    /** What was done. */
    public enum Act {

        CHANGED, CONTACT_VERIFIED, LOGO_HUNG, LOGO_REMOVED

    }

}
