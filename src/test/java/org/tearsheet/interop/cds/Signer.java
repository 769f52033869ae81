package org.tearsheet.interop.cds;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** A record system with keys of its own, which signs its calls. */
class Signer {

    static final String ISSUER = "https://records.example";

    private final JWK key;

    private final JWSAlgorithm algorithm;

    private Signer(JWK key, JWSAlgorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    static Signer of(JWSAlgorithm algorithm) {
        try {
            var name = UUID.randomUUID().toString();
            return new Signer(JWSAlgorithm.Family.RSA.contains(algorithm)
                    ? new RSAKeyGenerator(2048).keyID(name).generate()
                    : new ECKeyGenerator(Curve.forJWSAlgorithm(algorithm).iterator().next()).keyID(name).generate(),
                    algorithm);
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    JWK key() {
        return key;
    }

    /** As an administrator is given it. */
    String publicKeys() {
        return new JWKSet(key).toString(true);
    }

    /** What a good call says; some minutes long, and not used before. */
    static JWTClaimsSet.Builder claims(String address) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ISSUER)
            .audience(address)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(3))))
            .jwtID(UUID.randomUUID().toString());
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims.build(), algorithm);
    }

    String sign(JWTClaimsSet claims, JWSAlgorithm with) {
        try {
            var call = new SignedJWT(new JWSHeader.Builder(with).keyID(key.getKeyID()).type(JOSEObjectType.JWT).build(),
                    claims);
            call.sign(switch (key) {
                case RSAKey rsa -> new RSASSASigner(rsa);
                case ECKey ec -> new ECDSASigner(ec);
                default -> throw new IllegalStateException();
            });
            return call.serialize();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
