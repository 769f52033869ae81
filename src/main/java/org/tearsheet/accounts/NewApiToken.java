package org.tearsheet.accounts;

import java.util.Set;

import org.tearsheet.security.ApiScope;

/**
 * What is asked of somebody who makes an API token.
 *
 * @param days how long it is valid
 */
public record NewApiToken(String name, Set<ApiScope> scopes, int days) {

    public static final int MAX_NAME = 80;

    public static final int MAX_DAYS = 365;

    public NewApiToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
        if (!isValidName(name)) {
            throw new IllegalArgumentException("An API token has a name of 1 to %d characters".formatted(MAX_NAME));
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("An API token without a scope is good for nothing");
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("An API token is valid for 1 to %d days".formatted(MAX_DAYS));
        }
    }

    public static boolean isValidName(String name) {
        return !name.isBlank() && name.strip().length() <= MAX_NAME;
    }

}
