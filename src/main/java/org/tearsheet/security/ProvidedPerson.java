package org.tearsheet.security;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person whom the provider let in. Of what it told, the session has issuer and subject,
 * and the token as it came, which the provider wants to see again at sign-out.
 */
class ProvidedPerson extends SignedInPerson implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    /**
     * @param proved whether the provider asked for more than a password
     */
    ProvidedPerson(SignedInPerson person, Introduction told, OidcIdToken token, boolean proved) {
        super(person, factors(proved));
        this.token = new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(),
                Map.of(IdTokenClaimNames.ISS, told.issuer(), IdTokenClaimNames.SUB, told.subject()));
    }

    /** Each knows when it was, for whatever asks how long ago that is. */
    private static List<GrantedAuthority> factors(boolean proved) {
        var provider = FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
        return proved ? List.of(provider, FactorGrantedAuthority.fromAuthority(FactorCheck.SECOND)) : List.of(provider);
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

}
