package org.tearsheet.security;

import java.util.ArrayList;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Signs in by passkey, as Spring Security checks it, whoever could also by password: the
 * session then knows a {@link SignedInPerson}. A passkey asks for a finger, a face or a
 * PIN, so it is two factors by itself. To whom the provider let in it is the second.
 */
class PasskeySignIn implements AuthenticationProvider {

    private final AuthenticationProvider passkeys;

    private final UserDetailsService people;

    private final UserDetailsChecker standing = new AccountStatusUserDetailsChecker();

    private final LocalSignIn local;

    private final SecurityContextHolderStrategy contexts;

    PasskeySignIn(AuthenticationProvider passkeys, UserDetailsService people, LocalSignIn local,
            SecurityContextHolderStrategy contexts) {
        this.passkeys = passkeys;
        this.people = people;
        this.local = local;
        this.contexts = contexts;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var proved = passkeys.authenticate(shown);
        if (proved == null) {
            throw new BadCredentialsException("No such passkey");
        }
        var here = contexts.getContext().getAuthentication();
        if (here != null && here.getPrincipal() instanceof ProvidedPerson && here.getName().equals(proved.getName())) {
            return withProof(here);
        }
        if (!local.isOpenTo(proved.getName())) {
            throw new LocalSignInOff();
        }
        var person = people.loadUserByUsername(proved.getName());
        standing.check(person);
        if (person.getPassword() == null || person.getPassword().isEmpty()) {
            throw new BadCredentialsException("Comes in through the provider alone");
        }
        var authorities = new ArrayList<GrantedAuthority>(proved.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorCheck.SECOND));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    /** Whom the provider let in stays who they are, and has proved more. */
    private static Authentication withProof(Authentication here) {
        return here.toBuilder()
            .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(FactorCheck.SECOND)))
            .build();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passkeys.supports(authentication);
    }

}
