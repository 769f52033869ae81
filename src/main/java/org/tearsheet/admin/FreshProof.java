package org.tearsheet.admin;

import java.io.Serializable;

import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.SecondFactors;
import org.tearsheet.security.FactorCheck;

/**
 * Asks whoever changes how they sign in once more who they are, where that is too long
 * ago. The services behind refuse what comes past it.
 */
class FreshProof implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient FactorCheck check;

    private final transient SecondFactors factors;

    private final transient OwnSignIn own;

    FreshProof(FactorCheck check, SecondFactors factors, OwnSignIn own) {
        this.check = check;
        this.factors = factors;
        this.own = own;
    }

    void before(SerializableRunnable change) {
        if (check.isFresh()) {
            change.run();
        }
        else {
            ask(change);
        }
    }

    /** Where a browser was refused; nothing happens if it was for another reason. */
    void afterRefusal(SerializableRunnable again) {
        if (!check.isFresh()) {
            ask(again);
        }
    }

    private void ask(SerializableRunnable then) {
        new ProofDialog(factors, own, then).open();
    }

}
