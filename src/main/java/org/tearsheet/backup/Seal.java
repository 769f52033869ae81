package org.tearsheet.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * The SHA-256, in hexadecimal digits, of all that stands before it in a file. It is the
 * comment at the end of a ZIP, whose own sums leave its times, headers and directory out.
 */
final class Seal {

    /** What is written where the seal will be. */
    static final String BLANK = "0".repeat(64);

    private Seal() {
    }

    /**
     * Writes the seal over the blank one, down to the disk, and gives the SHA-256 of the
     * whole file.
     */
    static String set(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var whole = hashed(channel);
            var seal = of(whole);
            whole.update(seal.array());
            channel.write(seal, channel.size() - BLANK.length());
            channel.force(true);
            return Sha256.end(whole);
        }
    }

    static boolean isWhole(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < BLANK.length()) {
                return false;
            }
            var expected = of(hashed(channel));
            var found = ByteBuffer.allocate(BLANK.length());
            channel.read(found, channel.size() - BLANK.length());
            return found.flip().equals(expected);
        }
    }

    /** Of all but the seal. */
    private static MessageDigest hashed(FileChannel channel) throws IOException {
        var hash = Sha256.begin();
        var end = channel.size() - BLANK.length();
        var buffer = ByteBuffer.allocate(1 << 16);
        for (long place = 0; place < end; place += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - place));
            while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
                // a file may give less than was asked
            }
            hash.update(buffer.flip());
        }
        return hash;
    }

    private static ByteBuffer of(MessageDigest hash) {
        try {
            return ByteBuffer.wrap(Sha256.end((MessageDigest) hash.clone()).getBytes(StandardCharsets.US_ASCII));
        }
        catch (CloneNotSupportedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
