package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;

/** A file of a pack. */
record PackFile(String path, byte[] bytes) {

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    BrokenPack broken(int line, String reason) {
        return new BrokenPack(path, line, reason);
    }

}
