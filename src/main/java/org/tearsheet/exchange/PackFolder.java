package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the files of a pack under a location. A file that is too large is refused unread,
 * and nothing outside the folder is ever read.
 */
class PackFolder {

    private final String location;

    private final Faults faults = new Faults();

    /** A folder, {@code classpath:db/starter/} or {@code file:/srv/our-pack/}. */
    PackFolder(String location) {
        this.location = location.endsWith("/") ? location : location + "/";
    }

    /**
     * All files, by path.
     * @throws BrokenPack if one is too large or leads out of the folder
     */
    List<PackFile> files() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var root = resolver.getResource(location);
            var files = new ArrayList<PackFile>();
            for (var resource : resolver.getResources(location + "**/*.*")) {
                var path = resource.getURL().toString().substring(root.getURL().toString().length());
                faults.reading(() -> read(root, resource, path)).ifPresent(files::add);
            }
            faults.raise();
            files.sort(Comparator.comparing(PackFile::path));
            return files;
        }
        catch (IOException ex) {
            throw new UncheckedIOException("The starter pack cannot be read from " + location, ex);
        }
    }

    private static PackFile read(Resource root, Resource file, String path) {
        try {
            if (file.isFile()) {
                refuseWhatLiesElsewhere(root.getFile().toPath(), file.getFile().toPath(), path);
            }
            if (file.contentLength() > PackFile.MAX_BYTES) {
                throw new BrokenPack(path, 1, PackFlaw.FILE_TOO_LARGE, file.contentLength(), PackFile.MAX_BYTES);
            }
            return new PackFile(path, file.getContentAsByteArray());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(path + " cannot be read", ex);
        }
    }

    private static void refuseWhatLiesElsewhere(Path root, Path file, String path) throws IOException {
        if (!Files.exists(file) || !file.toRealPath().startsWith(root.toRealPath())) {
            throw new BrokenPack(path, 1, PackFlaw.LINK_OUTSIDE);
        }
    }

}
