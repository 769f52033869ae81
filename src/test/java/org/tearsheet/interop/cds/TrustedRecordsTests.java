package org.tearsheet.interop.cds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.interop.cds.TrustedRecords.Issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What an administrator may say about record systems that sign. */
class TrustedRecordsTests {

    private static final Signer RECORD = Signer.of(JWSAlgorithm.ES256);

    @Test
    void keysAreGivenAsTheyAreOrInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys.json"), RECORD.publicKeys());

        assertThat(PublicKeys.read(RECORD.publicKeys()).getKeyByKeyId(RECORD.key().getKeyID()))
            .isEqualTo(RECORD.key().toPublicJWK());
        assertThat(PublicKeys.read("file:" + file).getKeys()).isEqualTo(PublicKeys.read(RECORD.publicKeys()).getKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "keys", "{}", "{\"keys\": []}", "{\"keys\": [7]}", "[]", "file:/no/such/file",
            "file:\0", "https://records.example/keys" })
    void whatIsNoKeyIsRefusedAtTheStart(String keys) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Issuer(Signer.ISSUER, keys))
            .withMessageContaining("tearsheet.cds.issuers");
    }

    @Test
    void aSecretIsNoPublicKey() throws JOSEException {
        refuse(RECORD.key());
        refuse(new OctetSequenceKeyGenerator(256).generate());
    }

    @Test
    void aKeyForAnotherAlgorithmIsRefused() throws JOSEException {
        refuse(new ECKeyGenerator(Curve.P_521).generate().toPublicJWK());
    }

    @Test
    void eachIssuerHasANameAndStandsThereOnce() {
        var issuer = new Issuer(Signer.ISSUER, RECORD.publicKeys());

        assertThatIllegalArgumentException().isThrownBy(() -> new Issuer(" ", RECORD.publicKeys()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrustedRecords(List.of(issuer, issuer)));
    }

    private static void refuse(JWK key) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicKeys.read(new JWKSet(key).toString(false)))
            .withMessageContaining("public");
    }

}
