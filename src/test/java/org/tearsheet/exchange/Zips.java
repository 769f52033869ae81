package org.tearsheet.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips of packs, for tests. */
final class Zips {

    private Zips() {
    }

    static UploadedPack uploaded(byte[] zip) {
        try {
            return UploadedPack.receive("pack.zip", new ByteArrayInputStream(zip));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static byte[] of(List<PackFile> files) {
        return of(files, UnaryOperator.identity());
    }

    static byte[] of(List<PackFile> files, UnaryOperator<String> path) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(path.apply(file.path())));
                zip.write(file.bytes());
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    static List<PackFile> files(byte[] zip) {
        try (var upload = uploaded(zip); var archive = PackArchive.open(upload)) {
            return archive.files().stream().map(PackFile::held).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
