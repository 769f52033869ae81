package org.tearsheet.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A zip that somebody sent, kept on disk until it is closed: a large pack is never in
 * memory as a whole.
 */
public class UploadedPack implements AutoCloseable {

    /** The most bytes a zip may have as it is sent. */
    public static final long MAX_BYTES = 64L * 1024 * 1024;

    /** The most bytes all its files may have together. */
    public static final long MAX_UNPACKED = 256L * 1024 * 1024;

    private final String name;

    private final Path file;

    private final String digest;

    private UploadedPack(String name, Path file, String digest) {
        this.name = name;
        this.file = file;
        this.digest = digest;
    }

    /**
     * Keeps what is sent under this name.
     * @throws BrokenPack if it is too large; then nothing is kept
     */
    public static UploadedPack receive(String name, InputStream sent) throws IOException {
        var file = Files.createTempFile("tearsheet-pack-", ".zip");
        try (var in = new DigestInputStream(sent, MessageDigest.getInstance("SHA-256"));
                var out = Files.newOutputStream(file)) {
            copy(name, in, out);
            return new UploadedPack(name, file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        }
        catch (IOException | RuntimeException ex) {
            Files.deleteIfExists(file);
            throw ex;
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MAX_BYTES) {
                throw new BrokenPack(name, 0, PackFlaw.ZIP_TOO_LARGE, MAX_BYTES);
            }
            out.write(buffer, 0, read);
        }
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /** SHA-256 of the zip. */
    String digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
