package org.tearsheet.interop.cds;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.cds.TrustedRecords.Issuer;
import org.tearsheet.interop.sheets.Addresses;
import org.tearsheet.security.ApiCaller;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.SignedCallers;

/**
 * Lets in record systems that sign each call (JWT), as CDS Hooks has it: by a key that an
 * administrator gave us, for exactly this address, a few minutes long, and once.
 */
@Component
class SignedCalls implements SignedCallers {

    /** How far clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384,
            JWSAlgorithm.RS256, JWSAlgorithm.RS384);

    private final Map<String, JwtDecoder> records;

    private final UsedCalls used;

    private final Addresses addresses;

    private final Clock clock;

    SignedCalls(TrustedRecords trusted, UsedCalls used, Addresses addresses, Clock clock) {
        this.used = used;
        this.addresses = addresses;
        this.clock = clock;
        this.records = trusted.issuers()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Issuer::issuer, issuer -> decoder(issuer, clock)));
    }

    @Override
    public Optional<ApiCaller> caller(String signed, String path) {
        if (records.isEmpty() || !isOfThisChannel(path)) {
            return Optional.empty();
        }
        return claimed(signed)
            .filter(claims -> isLimited(claims) && isFor(path, claims) && isSigned(signed, claims) && isFirst(claims))
            .map(claims -> caller(claims.getIssuer()));
    }

    private static boolean isOfThisChannel(String path) {
        var channel = Channel.CDS_HOOKS.path();
        return path.equals(channel) || path.startsWith(channel + "/");
    }

    /** What it says of itself, true or not. */
    private static Optional<JWTClaimsSet> claimed(String signed) {
        try {
            return Optional.ofNullable(SignedJWT.parse(signed).getJWTClaimsSet());
        }
        catch (ParseException _) {
            return Optional.empty();
        }
    }

    private boolean isLimited(JWTClaimsSet claims) {
        var begins = claims.getIssueTime();
        var ends = claims.getExpirationTime();
        return begins != null && ends != null && claims.getJWTID() != null && !claims.getJWTID().isBlank()
                && !begins.toInstant().isAfter(clock.instant().plus(SKEW))
                && Duration.between(begins.toInstant(), ends.toInstant()).compareTo(LONGEST) <= 0;
    }

    private boolean isFor(String path, JWTClaimsSet claims) {
        return claims.getAudience().equals(List.of(addresses.home() + path));
    }

    private boolean isSigned(String signed, JWTClaimsSet claims) {
        var issuer = claims.getIssuer() == null ? null : records.get(claims.getIssuer());
        if (issuer == null) {
            return false;
        }
        try {
            issuer.decode(signed);
            return true;
        }
        catch (JwtException _) {
            return false;
        }
    }

    private boolean isFirst(JWTClaimsSet claims) {
        return used.use(claims.getIssuer(), claims.getJWTID(), claims.getExpirationTime().toInstant().plus(SKEW));
    }

    private static ApiCaller caller(String issuer) {
        return new ApiCaller(UUID.nameUUIDFromBytes(issuer.getBytes(StandardCharsets.UTF_8)), issuer,
                Set.of(ApiScope.CDS_HOOKS), Optional.empty());
    }

    /**
     * It knows these keys, and takes no other that a call may bring along or point to.
     */
    private static JwtDecoder decoder(Issuer issuer, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(PublicKeys.read(issuer.keys()))));
        processor.setJWTClaimsSetVerifier((_, _) -> {
        });
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(times);
        return decoder;
    }

}
