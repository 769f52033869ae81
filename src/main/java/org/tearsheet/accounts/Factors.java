package org.tearsheet.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;

/** All that a person has beside a password. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Factors {

    private final Passkeys passkeys;

    private final Authenticators authenticators;

    private final RecoveryCodes recovery;

    private final WrongCodes wrong;

    Factors(Passkeys passkeys, Authenticators authenticators, RecoveryCodes recovery, WrongCodes wrong) {
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.wrong = wrong;
    }

    MyFactors of(PersonId person) {
        return new MyFactors(passkeys.of(person), authenticators.addedOn(person), recovery.left(person));
    }

    /** The recovery codes go with the last of them. */
    void removeAll(PersonId person) {
        passkeys.of(person).forEach(passkey -> passkeys.remove(person, passkey.id()));
        authenticators.remove(person);
        wrong.forget(person);
    }

}
