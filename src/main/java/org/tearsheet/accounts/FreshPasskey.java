package org.tearsheet.accounts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tearsheet.security.SessionProof;

/**
 * Whoever has just made a passkey has shown that it is theirs: their session knows it.
 */
@Component
class FreshPasskey {

    private final SessionProof session;

    FreshPasskey(SessionProof session) {
        this.session = session;
    }

    @TransactionalEventListener
    void made(FactorChanged event) {
        if (event.act() == FactorChanged.Act.PASSKEY_ADDED) {
            session.add();
        }
    }

}
