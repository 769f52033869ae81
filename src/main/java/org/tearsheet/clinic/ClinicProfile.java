package org.tearsheet.clinic;

/**
 * What a sheet says about the clinic. Texts that are not known are empty and are not
 * printed.
 *
 * @param version grows with each change, so that nothing printed from an older profile is
 * served again
 * @param emergencyNumber number for danger to life, such as 911
 * @param crisisLine number for thoughts of suicide, such as 988
 */
public record ClinicProfile(long version, String name, String address, String phone, String hours,
        String emergencyNumber, String crisisLine) {
}
