package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has beside a password.
 *
 * @param authenticatorSince when their app was set up; empty if they have none
 * @param recoveryCodes how many are not used yet
 */
public record MyFactors(List<PasskeyRow> passkeys, Optional<LocalDate> authenticatorSince, int recoveryCodes) {

    public boolean isSetUp() {
        return !passkeys.isEmpty() || authenticatorSince.isPresent();
    }

}
