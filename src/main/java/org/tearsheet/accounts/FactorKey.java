package org.tearsheet.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * The key that the secrets of authenticator apps are encrypted with. It is never in the
 * database: it is given as a setting or stands in a file. Where the database is the
 * embedded one, that file is made beside it at the first need; elsewhere nobody could say
 * which machine keeps it, so without a key there are no authenticator apps.
 */
@Component
class FactorKey {

    private static final int BYTES = 32;

    private static final int GCM_NONCE = 12;

    private final Path file;

    private final boolean mayBeMade;

    private volatile @Nullable SecretKey key;

    FactorKey(@Value("${tearsheet.second-factor.key}") String given,
            @Value("${tearsheet.second-factor.key-file}") Path file,
            @Value("${spring.datasource.url:}") String database) {
        this.file = file;
        this.mayBeMade = database.isEmpty();
        if (!given.isBlank()) {
            this.key = read(given, "TEARSHEET_SECOND_FACTOR_KEY");
        }
        else if (Files.exists(file)) {
            this.key = read(file);
        }
    }

    /** Whether authenticator apps can be used here. */
    boolean isThere() {
        return key != null || mayBeMade;
    }

    /** Which key it is, by a few characters of its hash; empty if there is none. */
    Optional<String> id() {
        return Optional.ofNullable(key)
            .map(known -> Sha256.of("tearsheet " + Base64.getEncoder().encodeToString(known.getEncoded()))
                .hex()
                .substring(0, 16));
    }

    BytesEncryptor encryptor() {
        return new AesBytesEncryptor(orMade(), KeyGenerators.secureRandom(GCM_NONCE), CipherAlgorithm.GCM);
    }

    private synchronized SecretKey orMade() {
        var known = key;
        if (known == null) {
            if (!mayBeMade) {
                throw new IllegalStateException("There is no TEARSHEET_SECOND_FACTOR_KEY");
            }
            known = make();
            key = known;
        }
        return known;
    }

    private SecretKey make() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(random));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new SecretKeySpec(random, "AES");
    }

    private static SecretKey read(Path file) {
        try {
            return read(Files.readString(file), file.toString());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static SecretKey read(String text, String where) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        }
        catch (IllegalArgumentException _) {
            // said below, without what stands there
        }
        throw new IllegalStateException("%s is no key: it must be %d bytes in Base64".formatted(where, BYTES));
    }

}
