package org.tearsheet.security;

import java.util.Optional;

/**
 * Knows programs that sign each of their calls, in place of showing a token that was made
 * here.
 */
@FunctionalInterface
public interface SignedCallers {

    /**
     * Who signed this; empty if nobody did whom we know, or not for this call, or if it
     * was used before.
     * @param path where the call goes, within this application
     */
    Optional<ApiCaller> caller(String signed, String path);

}
