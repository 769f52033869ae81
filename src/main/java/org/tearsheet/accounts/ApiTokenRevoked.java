package org.tearsheet.accounts;

import java.util.List;

import org.tearsheet.security.ApiScope;

/**
 * An API token opens nothing any more. Told within the transaction that revoked it.
 */
public record ApiTokenRevoked(ApiTokenId token, String name, List<ApiScope> scopes) {
}
