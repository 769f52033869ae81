package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.tearsheet.library.Language;

/** A file of a pack, which says of itself where it is wrong. */
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

    /** Makes a value of what stands on a line, or says why it cannot be one. */
    <T> T checked(int line, Supplier<T> value) {
        try {
            return value.get();
        }
        catch (IllegalArgumentException ex) {
            throw broken(line, String.valueOf(ex.getMessage()));
        }
    }

    Language language(int line, String tag) {
        return Language.of(tag).orElseThrow(() -> broken(line, "the language \"%s\" is not known".formatted(tag)));
    }

}
