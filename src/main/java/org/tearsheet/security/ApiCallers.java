package org.tearsheet.security;

import java.util.Optional;

/** Knows who calls with an API token. */
public interface ApiCallers {

    /** Who holds this token; empty if it is unknown, expired or revoked. */
    Optional<ApiCaller> caller(String token);

}
