package org.tearsheet.accounts;

import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.Caller;
import org.tearsheet.security.LocalSignIn;
import org.tearsheet.security.LocalSignInOff;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.SignInLater;

/**
 * Compares passwords, but not too often: neither for an address, nor for a name, nor for
 * this node. Who has to wait is told so whether or not there is such a person, and
 * whether or not the password is right.
 *
 * @see "ADR-0014"
 */
@Component
class GuardedSignIn implements AuthenticationProvider {

    private static final String PLACE = "sign-in";

    /** A whole clinic may share one address and begin to work at the same time. */
    private static final int PER_MINUTE = 60;

    /** Half the machine at most, so that whoever is at work has the other half. */
    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int MOST_WAITING = 16;

    /** When waiting begins, is as long as it gets, and is a day. */
    private static final Set<Integer> TOLD = Set.of(5, 10, 100);

    private final Turnstile turnstile = new Turnstile(AT_A_TIME, MOST_WAITING);

    private final DaoAuthenticationProvider passwords;

    private final LocalSignIn local;

    private final CallLimit limit;

    private final SignInTries tries;

    private final ApplicationEventPublisher events;

    private final TransactionTemplate transaction;

    GuardedSignIn(SignIn people, PasswordEncoder encoder, LocalSignIn local, CallLimit limit, SignInTries tries,
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.passwords = new DaoAuthenticationProvider(people::withPassword);
        this.passwords.setPasswordEncoder(encoder);
        this.local = local;
        this.limit = limit;
        this.tries = tries;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication presented) throws AuthenticationException {
        try {
            if (!local.isOpenTo(presented.getName())) {
                throw new LocalSignInOff();
            }
            if (presented.getDetails() instanceof WebAuthenticationDetails details
                    && !limit.admit(PLACE, Caller.at(details.getRemoteAddress()), PER_MINUTE)) {
                throw new SignInLater(CallLimit.WAIT);
            }
            return turnstile.through(() -> compare(presented));
        }
        catch (DataAccessException ex) {
            throw new InternalAuthenticationServiceException("The tries could not be counted", ex);
        }
    }

    private Authentication compare(Authentication presented) {
        // what cannot be a name is nobody's: it is compared with nothing, and not kept
        var taken = Optional.of(presented.getName())
            .filter(Username::isValid)
            .map(Username::new)
            .map(name -> tries.take(name));
        try {
            var authenticated = passwords.authenticate(presented);
            taken.ifPresent(tries::succeeded);
            return authenticated;
        }
        catch (AuthenticationException ex) {
            taken.filter(one -> TOLD.contains(one.inARow())).ifPresent(one -> tell(one, presented.getName()));
            throw ex;
        }
    }

    private void tell(SignInTries.Try one, String typed) {
        one.person().ifPresent(person -> tell(person, new Username(typed).text(), one.inARow()));
    }

    private void tell(PersonId person, String username, int failures) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new SignInHeld(person, username, failures)));
    }

}
