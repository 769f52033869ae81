package org.tearsheet.accounts;

import java.util.List;

import org.tearsheet.security.ApiScope;

/** A program got an API token. Told within the transaction that made it. */
public record ApiTokenMade(ApiTokenId token, String name, List<ApiScope> scopes) {
}
