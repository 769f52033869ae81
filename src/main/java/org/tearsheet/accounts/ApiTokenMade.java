package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.tearsheet.security.ApiScope;

/**
 * A program got an API token. Told within the transaction that made it.
 *
 * @param expiresOn the last day; empty for the token of the demonstration
 */
public record ApiTokenMade(ApiTokenId token, String name, List<ApiScope> scopes, Optional<LocalDate> expiresOn) {
}
