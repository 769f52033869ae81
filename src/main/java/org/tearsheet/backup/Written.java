package org.tearsheet.backup;

import java.nio.file.Path;

/** A backup that is whole and in its place; the hash is that of the file. */
public record Written(Path file, String schema, int tables, long rows, String sha256) {
}
