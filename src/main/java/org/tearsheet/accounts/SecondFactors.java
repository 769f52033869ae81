package org.tearsheet.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tearsheet.accounts.FactorChanged.Act;
import org.tearsheet.security.Actor;
import org.tearsheet.security.Actors;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.RelyingParty;
import org.tearsheet.security.SessionProof;

/**
 * Where people set up what they have beside a password, and prove it. A password alone is
 * enough to set up the first, and for nothing else here; and whatever was proved must
 * have been a short while ago. Passkeys are made and shown to Spring Security.
 */
@Service
@PreAuthorize("permitAll()")
public class SecondFactors {

    private final Factors factors;

    private final Passkeys passkeys;

    private final Authenticators authenticators;

    private final RecoveryCodes recovery;

    private final CodeCheck codes;

    private final FactorKey key;

    private final RelyingParty party;

    private final FactorCheck check;

    private final SessionProof session;

    private final Actors actors;

    private final TransactionOperations transactions;

    private final ApplicationEventPublisher events;

    SecondFactors(Factors factors, Passkeys passkeys, Authenticators authenticators, RecoveryCodes recovery,
            CodeCheck codes, FactorKey key, RelyingParty party, FactorCheck check, SessionProof session, Actors actors,
            TransactionOperations transactions, ApplicationEventPublisher events) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.recovery = recovery;
        this.codes = codes;
        this.key = key;
        this.party = party;
        this.check = check;
        this.session = session;
        this.actors = actors;
        this.transactions = transactions;
        this.events = events;
    }

    /** What whoever asks has. */
    public MyFactors mine() {
        return transactions.execute(_ -> factors.of(id(self())));
    }

    public boolean arePasskeysPossible() {
        return party.isPossible();
    }

    public boolean areAppsPossible() {
        return key.isThere();
    }

    /** What their app is to scan; nothing is kept of it yet. */
    public NewAuthenticator begin() {
        return NewAuthenticator.of(self().account());
    }

    /** Keeps it once the app shows a right code; false if it does not. */
    public boolean confirm(NewAuthenticator made, String typed) {
        return change(person -> {
            if (!authenticators.add(id(person), made, typed.replaceAll("\\s", ""))) {
                return false;
            }
            tell(person, Act.AUTHENTICATOR_ADDED);
            return true;
        }, session::add);
    }

    /**
     * Takes a code of their app or a recovery code; if it is right, the session knows.
     */
    public CodeAnswer prove(String typed) {
        var person = self();
        var answer = codes.take(id(person), person.account(), typed);
        if (answer == CodeAnswer.RIGHT) {
            session.add();
        }
        return answer;
    }

    /** New recovery codes, to be read this one time; those before open nothing more. */
    public List<String> renewRecoveryCodes() {
        var person = self();
        refuseUnless(check.isProved() && check.mayChange());
        return transactions.execute(_ -> {
            tell(person, Act.RECOVERY_CODES_MADE);
            return recovery.renew(id(person));
        });
    }

    public void removePasskey(PasskeyId passkey) {
        change(person -> {
            if (passkeys.remove(id(person), passkey)) {
                tell(person, Act.PASSKEY_REMOVED);
            }
            return true;
        }, () -> {
        });
    }

    public void removeAuthenticator() {
        change(person -> {
            authenticators.remove(id(person));
            tell(person, Act.AUTHENTICATOR_REMOVED);
            return true;
        }, () -> {
        });
    }

    private boolean change(Predicate<Actor> change, Runnable afterwards) {
        var person = self();
        refuseUnless(check.mayChange());
        var done = transactions.execute(_ -> change.test(person));
        if (done) {
            afterwards.run();
        }
        return done;
    }

    private void tell(Actor person, Act act) {
        events.publishEvent(new FactorChanged(id(person), person.account(), act));
    }

    private Actor self() {
        return Optional.of(actors.current())
            .filter(actor -> actor.kind() == Actor.Kind.PERSON)
            .orElseThrow(() -> new AccessDeniedException("Nobody has signed in"));
    }

    private static PersonId id(Actor person) {
        return person.id().orElseThrow();
    }

    private static void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("More is to be proved first");
        }
    }

}
