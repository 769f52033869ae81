package org.tearsheet.interop.cds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;
import org.tearsheet.interop.sheets.Addresses;
import org.tearsheet.security.ApiScope;

import static org.assertj.core.api.Assertions.assertThat;

/** Which signed calls are let in. */
@HouseTest
class SignedCallsTests {

    private static final Signer RECORD = Signer.of(JWSAlgorithm.ES384);

    private static final Signer RSA_RECORD = Signer.of(JWSAlgorithm.RS256);

    @Autowired
    private UsedCalls used;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedCalls calls;

    private String address;

    @BeforeEach
    void oneRecordIsTrusted() {
        calls = trusting(RECORD);
        address = addresses.home() + Calls.SERVICE;
    }

    @ParameterizedTest
    @ValueSource(strings = { "ES256", "ES384", "RS256", "RS384" })
    void aCallOfATrustedRecordIsLetInForThisChannelAlone(String algorithm) {
        var record = Signer.of(JWSAlgorithm.parse(algorithm));
        calls = trusting(record);

        assertThat(calls.caller(record.sign(Signer.claims(address)), Calls.SERVICE)).get()
            .satisfies(caller -> assertThat(caller.name()).isEqualTo(Signer.ISSUER))
            .satisfies(caller -> assertThat(caller.scopes()).containsExactly(ApiScope.CDS_HOOKS));
        assertThat(calls.caller(record.sign(Signer.claims(addresses.home() + "/fhir/x")), "/fhir/x")).isEmpty();
    }

    @Test
    void everyAddressOfTheChannelIsCalledByItself() {
        for (var path : List.of("/cds-services", Calls.SERVICE, Calls.SERVICE + "/feedback")) {
            assertThat(calls.caller(RECORD.sign(Signer.claims(addresses.home() + path)), path)).as(path).isPresent();
        }
    }

    @Test
    void noneIsLetInTwice() {
        var call = RECORD.sign(Signer.claims(address));
        var again = trusting(RECORD);

        assertThat(calls.caller(call, Calls.SERVICE)).isPresent();
        assertThat(calls.caller(call, Calls.SERVICE)).isEmpty();
        assertThat(again.caller(call, Calls.SERVICE)).as("on another node").isEmpty();
    }

    @Test
    void whatIsNotLetInIsNotUsedUp() {
        var claims = Signer.claims(address).jwtID("once");

        assertThat(calls.caller(Signer.of(JWSAlgorithm.ES384).sign(claims), Calls.SERVICE)).isEmpty();
        assertThat(calls.caller(RECORD.sign(claims), "/cds-services")).isEmpty();
        assertThat(calls.caller(RECORD.sign(claims), Calls.SERVICE)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aClaimThatIsMissingOrWrongIsRefused(String what, Change change) {
        var claims = Signer.claims(address);
        assertThat(calls.caller(RECORD.sign(change.of(claims)), Calls.SERVICE)).as(what).isEmpty();
    }

    static Stream<Object[]> aClaimThatIsMissingOrWrongIsRefused() {
        var now = Instant.now();
        return Stream.of(wrong("no audience", claims -> claims.audience((String) null)),
                wrong("another audience", claims -> claims.audience("https://elsewhere.example" + Calls.SERVICE)),
                wrong("the address of all services", claims -> claims.audience("http://localhost:8080/cds-services")),
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("an unknown issuer", claims -> claims.issuer("https://unknown.example")),
                wrong("no end", claims -> claims.expirationTime(null)),
                wrong("over",
                        claims -> claims.issueTime(Date.from(now.minus(Duration.ofMinutes(5))))
                            .expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))),
                wrong("too long", claims -> claims.expirationTime(Date.from(now.plus(Duration.ofHours(1))))),
                wrong("no beginning", claims -> claims.issueTime(null)),
                wrong("not begun",
                        claims -> claims.issueTime(Date.from(now.plus(Duration.ofMinutes(2))))
                            .expirationTime(Date.from(now.plus(Duration.ofMinutes(4))))),
                wrong("not before later", claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(2))))),
                wrong("no number", claims -> claims.jwtID(null)),
                wrong("an empty number", claims -> claims.jwtID(" ")));
    }

    @Test
    void severalAudiencesAreNotExactlyThisOne() {
        assertThat(calls.caller(
                RECORD.sign(Signer.claims(address).audience(List.of(address, "https://elsewhere.example"))),
                Calls.SERVICE))
            .isEmpty();
    }

    @Test
    void anotherKeyIsRefusedWhateverItIsCalled() {
        assertThat(calls.caller(Signer.of(JWSAlgorithm.ES384).sign(Signer.claims(address)), Calls.SERVICE)).isEmpty();
        var good = RECORD.sign(Signer.claims(address)).split("\\.");
        var other = RECORD.sign(Signer.claims(address)).split("\\.");
        assertThat(calls.caller(good[0] + "." + good[1] + "." + other[2], Calls.SERVICE)).isEmpty();
        assertThat(calls.caller(good[0] + "." + good[1] + ".", Calls.SERVICE)).isEmpty();
    }

    @Test
    void whatIsNotSignedIsRefused() {
        assertThat(calls.caller(new PlainJWT(Signer.claims(address).build()).serialize(), Calls.SERVICE)).isEmpty();
    }

    @Test
    void aPublicKeyIsNoSecretToSignWith() throws Exception {
        calls = trusting(RSA_RECORD);
        var publicKey = RSA_RECORD.key().toRSAKey().toRSAPublicKey().getEncoded();
        for (byte[] secret : List.of(publicKey, RSA_RECORD.publicKeys().getBytes(StandardCharsets.UTF_8),
                RSA_RECORD.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8))) {
            assertThat(calls.caller(byHmac(RSA_RECORD.key(), secret, Signer.claims(address).build()), Calls.SERVICE))
                .isEmpty();
        }
    }

    @Test
    void anAlgorithmThatIsNotOnTheListIsRefused() {
        calls = trusting(RSA_RECORD);
        for (var algorithm : List.of(JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            assertThat(calls.caller(RSA_RECORD.sign(Signer.claims(address).build(), algorithm), Calls.SERVICE))
                .isEmpty();
        }
    }

    @Test
    void aKeyThatComesWithTheCallIsNotBelieved() throws Exception {
        var stranger = Signer.of(JWSAlgorithm.ES384);
        var call = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES384).jwk(stranger.key().toPublicJWK())
            .keyID(RECORD.key().getKeyID())
            .jwkURL(URI.create("http://localhost:1/keys"))
            .build(), Signer.claims(address).build());
        call.sign(new ECDSASigner(stranger.key().toECKey()));

        assertThat(calls.caller(call.serialize(), Calls.SERVICE)).isEmpty();
    }

    @Test
    void whereNobodyIsTrustedNoSignatureCounts() {
        calls = new SignedCalls(new TrustedRecords(List.of()), used, addresses, clock);

        assertThat(calls.caller(RECORD.sign(Signer.claims(address)), Calls.SERVICE)).isEmpty();
    }

    @Test
    void nothingThatIsShownMakesItFail() {
        var random = new Random(33);
        var good = RECORD.sign(Signer.claims(address));
        for (int call = 0; call < 20_000; call++) {
            var shown = good.toCharArray();
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                shown[random.nextInt(shown.length)] = ".=-_{}\0AzÿZ9".charAt(random.nextInt(12));
            }
            var cut = Arrays.copyOfRange(shown, 0, shown.length - (call % 3 == 0 ? random.nextInt(shown.length) : 0));
            if (!new String(cut).equals(good)) {
                calls.caller(new String(cut), Calls.SERVICE);
            }
        }
        assertThat(calls.caller("", Calls.SERVICE)).isEmpty();
        assertThat(calls.caller("..", Calls.SERVICE)).isEmpty();
    }

    @Test
    void whatWasUsedIsKeptAsAHashForSomeMinutes() {
        calls.caller(RECORD.sign(Signer.claims(address).jwtID("number-of-a-call")), Calls.SERVICE);

        assertThat(jdbc.sql("select encode(call, 'escape') from cds_call_used").query(String.class).list()).hasSize(1)
            .noneMatch(call -> call.contains("number-of-a-call"));
        assertThat(jdbc.sql("select max(until) < now() + interval '7 minutes' from cds_call_used")
            .query(Boolean.class)
            .single()).isTrue();
        jdbc.sql("update cds_call_used set until = now() - interval '1 second'").update();
        used.forget();
        assertThat(jdbc.sql("select count(*) from cds_call_used").query(Integer.class).single()).isZero();
    }

    private SignedCalls trusting(Signer record) {
        return new SignedCalls(
                new TrustedRecords(List.of(new TrustedRecords.Issuer(Signer.ISSUER, record.publicKeys()))), used,
                addresses, clock);
    }

    private static String byHmac(JWK key, byte[] secret, JWTClaimsSet claims) throws JOSEException {
        var call = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        call.sign(new MACSigner(secret));
        return call.serialize();
    }

    private static Object[] wrong(String what, Change change) {
        return new Object[] { what, change };
    }

    /** Something wrong with what a call says. */
    interface Change {

        JWTClaimsSet.Builder of(JWTClaimsSet.Builder claims);

    }

}
