package org.tearsheet.security;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A program that calls with an API token.
 *
 * @param id of its token
 * @param expiresOn the last day; empty for the token of the demonstration
 */
public record ApiCaller(UUID id, String name, Set<ApiScope> scopes,
        Optional<LocalDate> expiresOn) implements AuthenticatedPrincipal {

    public ApiCaller {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String getName() {
        return name;
    }

    Collection<GrantedAuthority> authorities() {
        return AuthorityUtils.createAuthorityList(scopes.stream().map(ApiScope::authority).toList());
    }

}
