package org.tearsheet.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

/** Makes another file of a backup, as somebody who means harm would. */
interface ZipRewriting {

    /** Null for a part that is to be missing. */
    byte @Nullable [] of(String name, byte[] bytes);

    default Path rewrite(Path from, Path to, String... further) throws IOException {
        try (var old = new ZipFile(from.toFile()); var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.setComment(Seal.BLANK);
            for (var entry : old.stream().toList()) {
                var bytes = of(entry.getName(), old.getInputStream(entry).readAllBytes());
                if (bytes != null) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(bytes);
                }
            }
            for (var name : further) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        Seal.set(to);
        return to;
    }

}
