package org.tearsheet.interop.cds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Set;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;

/** Reads the keys of a record system as an administrator was given them. */
final class PublicKeys {

    private static final String FILE = "file:";

    private static final int SHORTEST_RSA = 2048;

    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384);

    private PublicKeys() {
    }

    /**
     * At least one, and all of a kind that calls may be signed with.
     * @param keys a JWK set, or {@code file:} and where one lies; nothing is fetched
     */
    static JWKSet read(String keys) {
        var set = parse(keys.startsWith(FILE) ? load(keys.substring(FILE.length())) : keys);
        if (set.isEmpty() || !set.getKeys().stream().allMatch(PublicKeys::isFit)) {
            throw new IllegalArgumentException("The keys of an issuer (tearsheet.cds.issuers) are a JWK set of public "
                    + "keys alone: RSA of %d bits or more, or EC on P-256 or P-384".formatted(SHORTEST_RSA));
        }
        return set;
    }

    private static boolean isFit(JWK key) {
        return !key.isPrivate() && switch (key) {
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA;
            case ECKey ec -> CURVES.contains(ec.getCurve());
            default -> false;
        };
    }

    private static String load(String path) {
        try {
            return Files.readString(Path.of(path));
        }
        catch (IOException | InvalidPathException ex) {
            throw new IllegalArgumentException(
                    "The file with the keys of an issuer (tearsheet.cds.issuers) cannot be read", ex);
        }
    }

    private static JWKSet parse(String text) {
        try {
            return JWKSet.parse(text);
        }
        catch (ParseException ex) {
            throw new IllegalArgumentException("The keys of an issuer (tearsheet.cds.issuers) are no JWK set", ex);
        }
    }

}
