package org.tearsheet.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Reads from the claims of a provider what the settings say stands there. */
@Component
class ClaimReader {

    private final SingleSignOn sso;

    ClaimReader(SingleSignOn sso) {
        this.sso = sso;
    }

    Introduction introduction(OidcUser user) {
        var claims = user.getClaims();
        var username = text(claims, sso.claims().username());
        return new Introduction(sso.issuer(), Objects.requireNonNull(user.getSubject()), username,
                Optional.of(text(claims, sso.claims().name())).filter(name -> !name.isBlank()).orElse(username),
                roles(claims));
    }

    /**
     * Whether the provider says, of this sign-in, that it asked for more than a password.
     */
    boolean isProved(OidcIdToken token) {
        var told = new HashSet<String>();
        Optional.ofNullable(token.getAuthenticationMethods()).ifPresent(told::addAll);
        Optional.ofNullable(token.getAuthenticationContextClass()).ifPresent(told::add);
        return sso.secondFactorAlways() || told.stream().anyMatch(sso.secondFactor()::contains);
    }

    private Set<Role> roles(Map<String, Object> claims) {
        var held = texts(value(claims, sso.claims().roles()));
        var roles = EnumSet.noneOf(Role.class);
        sso.roles().forEach((role, values) -> {
            if (values.stream().anyMatch(held::contains)) {
                roles.add(role);
            }
        });
        return roles;
    }

    private static String text(Map<String, Object> claims, String path) {
        return value(claims, path) instanceof String text ? text.strip() : "";
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    /** A claim whose own name has dots comes before one that they lead into. */
    private static @Nullable Object value(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        var dot = path.indexOf('.');
        return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> within
                ? value(within, path.substring(dot + 1)) : null;
    }

}
