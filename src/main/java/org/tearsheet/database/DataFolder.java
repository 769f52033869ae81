package org.tearsheet.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.tearsheet.database.DatabaseUnavailable.Reason;

import org.springframework.util.unit.DataSize;

/**
 * The folder that keeps a single machine's data, held by one Tearsheet at a time.
 */
final class DataFolder implements AutoCloseable {

    static final DataSize NEEDED = DataSize.ofMegabytes(200);

    /**
     * Closing a second channel on a locked file lets go of the lock, so within one JVM
     * nobody may even try.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;

    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder hold(Path folder, DataSize needed) {
        var wanted = folder.toAbsolutePath().normalize();
        try {
            var path = Files.createDirectories(wanted, ownersOnly(wanted, "rwx------")).toRealPath();
            if (Files.getFileStore(path).getUsableSpace() < needed.toBytes()) {
                throw diskFull(path, null);
            }
            return lock(path);
        }
        catch (IOException ex) {
            throw new DatabaseUnavailable(Reason.FOLDER_NOT_WRITABLE,
                    "The data folder %s cannot be written to (%s).".formatted(wanted, ex), ex);
        }
    }

    static DatabaseUnavailable diskFull(Path path, @Nullable Throwable cause) {
        return new DatabaseUnavailable(Reason.DISK_FULL,
                "The disk of the data folder %s is full or nearly so: Tearsheet starts with %d MB free or more."
                    .formatted(path, NEEDED.toMegabytes()),
                cause);
    }

    /**
     * Writes a file that only its owner may read and that a power cut does not lose.
     */
    static void writePrivately(Path file, String text) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        try (var channel = FileChannel.open(file, options, ownersOnly(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * Makes what was moved into a folder survive a power cut; Windows does that by itself
     * and knows no such call.
     */
    static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    Path path() {
        return this.path;
    }

    @Override
    public void close() throws IOException {
        this.lock.close();
        HELD.remove(this.path);
    }

    private static DataFolder lock(Path path) throws IOException {
        if (!HELD.add(path)) {
            throw inUse(path);
        }
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new DataFolder(path, channel);
            }
            channel.close();
            throw inUse(path);
        }
        catch (IOException | DatabaseUnavailable ex) {
            HELD.remove(path);
            throw ex;
        }
    }

    private static DatabaseUnavailable inUse(Path path) {
        return new DatabaseUnavailable(Reason.FOLDER_IN_USE,
                "The data folder %s is in use by another Tearsheet that is running.".formatted(path));
    }

    private static FileAttribute<?>[] ownersOnly(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

}
