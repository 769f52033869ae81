package org.tearsheet.clinic;

import java.util.Optional;

/**
 * What paper says about the clinic. Texts that are not known are empty and are not
 * printed.
 *
 * @param version grows with each change, so that nothing printed from an older profile is
 * served again
 * @param emergencyNumber number for danger to life, such as 911
 * @param crisisLine number for thoughts of suicide, such as 988
 * @param neutral the contact box for discreet paper; empty if there is none yet
 * @param logo empty if none is printed
 * @param paper the size that is chosen at first, named as in addresses
 */
public record ClinicProfile(long version, String name, String address, String phone, String hours,
        String emergencyNumber, String crisisLine, ContactBox contact, Optional<ContactBox> neutral,
        Optional<Logo> logo, String paper) {

    /** As the clinic is called until somebody says its name. */
    public static final String UNNAMED = "Your clinic";

    private static final String A4 = "a4";

    /** A clinic of which no more is known. */
    public ClinicProfile(long version, String name, String address, String phone, String hours, String emergencyNumber,
            String crisisLine) {
        this(version, name, address, phone, hours, emergencyNumber, crisisLine, new ContactBox(name, phone, hours),
                Optional.empty(), Optional.empty(), A4);
    }

    /**
     * Whom to call, on paper that gives nothing away or on any other. As long as there is
     * no neutral box, only the number and the hours give nothing away.
     */
    public ContactBox contact(boolean discreet) {
        return discreet ? neutral.orElseGet(() -> new ContactBox("", contact.phone(), contact.hours())) : contact;
    }

    /** Whether nobody has said yet who the clinic is and how it is reached. */
    public boolean isIncomplete() {
        return name.equals(UNNAMED) || phone.isBlank();
    }

    ClinicProfile with(Optional<Logo> other) {
        return new ClinicProfile(version, name, address, phone, hours, emergencyNumber, crisisLine, contact, neutral,
                other, paper);
    }

}
