package org.tearsheet.security;

import java.util.Map;
import java.util.Set;

/** Settings of single sign-on for tests. */
final class ProviderFixtures {

    static final HomeAddress HOME = new HomeAddress("https://sheets.example.org");

    static final SingleSignOn NONE = of("", "groups", Map.of(), false);

    private ProviderFixtures() {
    }

    static SingleSignOn of(String issuer, String claim, Map<Role, Set<String>> roles, boolean always) {
        return new SingleSignOn(issuer, "tearsheet", "secret", "the hospital", Set.of("openid"), "", true,
                new SingleSignOn.Claims("preferred_username", "name", claim), roles, Set.of("mfa", "gold"), always);
    }

}
