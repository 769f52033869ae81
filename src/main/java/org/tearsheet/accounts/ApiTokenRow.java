package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tearsheet.security.ApiScope;

/**
 * An API token as an administrator sees it.
 *
 * @param expiresOn the last day; empty for the token of the demonstration
 */
public record ApiTokenRow(ApiTokenId id, String name, List<ApiScope> scopes, String madeBy, LocalDate madeOn,
        Optional<LocalDate> expiresOn, Optional<LocalDate> lastUsedOn, ApiTokenState state) {
}
