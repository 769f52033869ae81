package org.tearsheet.security;

import java.util.ArrayList;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Signs in by passkey, as Spring Security checks it, whoever could also by password: the
 * session then knows a {@link SignedInPerson}. A passkey asks for a finger, a face or a
 * PIN, so it is two factors by itself.
 */
class PasskeySignIn implements AuthenticationProvider {

    private final AuthenticationProvider passkeys;

    private final UserDetailsService people;

    private final UserDetailsChecker standing = new AccountStatusUserDetailsChecker();

    PasskeySignIn(AuthenticationProvider passkeys, UserDetailsService people) {
        this.passkeys = passkeys;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        var proved = passkeys.authenticate(shown);
        if (proved == null) {
            throw new BadCredentialsException("No such passkey");
        }
        var person = people.loadUserByUsername(proved.getName());
        standing.check(person);
        var authorities = new ArrayList<GrantedAuthority>(proved.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(FactorCheck.SECOND));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passkeys.supports(authentication);
    }

}
