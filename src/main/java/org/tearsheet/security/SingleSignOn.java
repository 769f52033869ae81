package org.tearsheet.security;

import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider that lets people in; none without an issuer.
 *
 * @param name what people call it
 * @param prompt what it is told to ask of people each time; empty for what it likes
 * @param signOut whether whoever signs out here is signed out there
 * @param roles which values of the claim give which role
 * @param secondFactor values of {@code amr} or {@code acr} that say that more than a
 * password was proved
 * @param secondFactorAlways whether it lets nobody in with less
 */
@ConfigurationProperties("tearsheet.sso")
public record SingleSignOn(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret, @DefaultValue("") String name,
        @DefaultValue("openid") Set<String> scopes, @DefaultValue("") String prompt,
        @DefaultValue("true") boolean signOut, @DefaultValue Claims claims, @DefaultValue Map<Role, Set<String>> roles,
        @DefaultValue Set<String> secondFactor, @DefaultValue("false") boolean secondFactorAlways) {

    public boolean isOn() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "SingleSignOn[issuer=" + issuer + "]";
    }

    /**
     * Where the provider tells what; a dot leads into a claim.
     */
    public record Claims(@DefaultValue("preferred_username") String username, @DefaultValue("name") String name,
            @DefaultValue("groups") String roles) {
    }

}
