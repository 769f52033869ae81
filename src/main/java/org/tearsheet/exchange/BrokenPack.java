package org.tearsheet.exchange;

/**
 * A pack that cannot be taken, with the file and line that are wrong. Nothing of it was
 * loaded.
 */
public class BrokenPack extends RuntimeException {

    BrokenPack(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }

}
