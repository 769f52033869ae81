package org.tearsheet.accounts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FactorKeyTests {

    private static final String GIVEN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void besideTheEmbeddedDatabaseAFileIsMadeAtTheFirstNeedForItsOwnerAlone() throws IOException {
        var file = folder.resolve("data/second-factor.key");
        var key = new FactorKey("", file, "");
        assertThat(key.isThere()).isTrue();
        assertThat(file).doesNotExist();

        var encrypted = key.encryptor().encrypt(SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        var later = new FactorKey("", file, "");
        assertThat(later.id()).isEqualTo(key.id()).isPresent();
        assertThat(later.encryptor().decrypt(encrypted)).isEqualTo(SECRET);
    }

    @Test
    void elsewhereNoKeyIsMadeUp() {
        var key = new FactorKey("", folder.resolve("second-factor.key"), "jdbc:postgresql://database/tearsheet");

        assertThat(key.isThere()).isFalse();
        assertThatIllegalStateException().isThrownBy(key::encryptor);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherKeyOpensNothingAndSaysThatItIsAnother() {
        var file = folder.resolve("second-factor.key");
        var given = new FactorKey(GIVEN, file, "");
        var encrypted = given.encryptor().encrypt(SECRET);
        var other = new FactorKey("", file, "");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> other.encryptor().decrypt(encrypted));
        assertThat(other.id()).isNotEqualTo(given.id());
        assertThat(given.encryptor().encrypt(SECRET)).as("never the same twice").isNotEqualTo(encrypted);
    }

    @Test
    void whatIsNoKeyIsRefusedAtTheStartWithoutRepeatingIt() {
        for (var wrong : new String[] { "too short", "AAECAw==" }) {
            assertThatIllegalStateException().isThrownBy(() -> new FactorKey(wrong, folder.resolve("key"), ""))
                .withMessage("TEARSHEET_SECOND_FACTOR_KEY is no key: it must be 32 bytes in Base64");
        }
    }

}
