package org.tearsheet.interop.cds;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The record systems that may sign their calls in place of showing a token that was made
 * here; none at first.
 *
 * @see "ADR 13"
 */
@ConfigurationProperties("tearsheet.cds")
record TrustedRecords(@DefaultValue List<Issuer> issuers) {

    TrustedRecords {
        issuers = List.copyOf(issuers);
        if (issuers.stream().map(Issuer::issuer).distinct().count() < issuers.size()) {
            throw new IllegalArgumentException("tearsheet.cds.issuers names an issuer twice");
        }
    }

    /**
     * @param issuer as it calls itself in what it signs
     * @param keys its public keys as a JWK set, or {@code file:} and where that lies
     */
    record Issuer(@DefaultValue("") String issuer, @DefaultValue("") String keys) {

        Issuer {
            if (issuer.isBlank()) {
                throw new IllegalArgumentException("tearsheet.cds.issuers needs the name of each issuer");
            }
            PublicKeys.read(keys);
        }

    }

}
