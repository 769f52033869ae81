package org.tearsheet.accounts;

import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.security.LocalSignIn;
import org.tearsheet.security.SessionProof;
import org.tearsheet.security.SignInLater;
import org.tearsheet.security.SignedInPerson;

/**
 * Where people type their password once more, change it, and end their other sessions. A
 * password is compared here under the same limits as at the sign-in.
 */
@Service
@PreAuthorize("permitAll()")
public class OwnSignIn {

    private final People people;

    private final PasswordLinks links;

    private final GuardedSignIn door;

    private final LocalSignIn local;

    private final PasswordRules rules;

    private final PasswordEncoder encoder;

    private final FactorCheck check;

    private final SessionProof session;

    private final TransactionOperations transactions;

    private final ApplicationEventPublisher events;

    OwnSignIn(People people, PasswordLinks links, GuardedSignIn door, LocalSignIn local, PasswordRules rules,
            PasswordEncoder encoder, FactorCheck check, SessionProof session, TransactionOperations transactions,
            ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.door = door;
        this.local = local;
        this.rules = rules;
        this.encoder = encoder;
        this.check = check;
        this.session = session;
        this.transactions = transactions;
        this.events = events;
    }

    /** Whether whoever asks has one that is taken. */
    public boolean hasPassword() {
        var self = session.person();
        return local.isOpenTo(self.getUsername()) && people.findById(self.id()).filter(Person::hasPassword).isPresent();
    }

    /**
     * The session knows from now on that it is still they.
     * @throws BadCredentialsException if this is not their password
     * @throws SignInLater if nobody may try now, right or wrong
     */
    public void confirm(String password) {
        compare(session.person(), password);
        session.addPassword();
    }

    /**
     * Their other sessions end.
     * @throws BadCredentialsException if the old one is not their password
     * @throws SignInLater if nobody may try now, right or wrong
     */
    public void changePassword(String old, String wanted) {
        var self = session.person();
        rules.check(wanted, self.getUsername());
        compare(self, old);
        session.addPassword();
        stayAlone(self, PersonChanged.Act.PASSWORD_CHANGED, person -> person.changePassword(encoder.encode(wanted)));
    }

    /** On every node, within a few seconds. */
    public void endOtherSessions() {
        var self = session.person();
        if (!check.mayChange()) {
            throw new AccessDeniedException("More is to be proved first");
        }
        stayAlone(self, PersonChanged.Act.OTHER_SESSIONS_ENDED, _ -> {
        });
    }

    private void compare(SignedInPerson self, String typed) {
        var presented = UsernamePasswordAuthenticationToken.unauthenticated(self.getUsername(), typed);
        presented.setDetails(new WebAuthenticationDetails(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest()));
        try {
            door.authenticate(presented);
            tell(self, true);
        }
        catch (BadCredentialsException ex) {
            tell(self, false);
            throw ex;
        }
    }

    private void tell(SignedInPerson self, boolean right) {
        transactions
            .executeWithoutResult(_ -> events.publishEvent(new PasswordTyped(self.id(), self.getUsername(), right)));
    }

    /** Nobody changes anything whose session an administrator has just ended. */
    private void stayAlone(SignedInPerson self, PersonChanged.Act act, Consumer<Person> change) {
        var era = transactions.execute(_ -> {
            var person = people.findWithLockById(self.id())
                .filter(one -> one.isIn(self.era()))
                .orElseThrow(() -> new AccessDeniedException("This session is over"));
            var before = person.facts(links.until(person.id()));
            change.accept(person);
            person.endSessions();
            people.flush();
            events.publishEvent(new PersonChanged(person.id(), person.username(), act, Optional.of(before),
                    person.facts(links.until(person.id()))));
            return person.era();
        });
        session.goOnIn(era);
    }

}
