package org.tearsheet.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.tearsheet.library.Language;
import org.tearsheet.print.PaperCharacters;

/**
 * A file of a pack, which says of itself where it is wrong.
 *
 * @param content read each time it is asked for
 */
record PackFile(String path, Content content) {

    /** What a long handout needs a hundred times over. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    PackFile(String path, byte[] bytes) {
        this(path, () -> bytes);
    }

    byte[] bytes() {
        return content.read();
    }

    /** The same, read once. */
    PackFile held() {
        return new PackFile(path, bytes());
    }

    /** The text, which must be UTF-8. */
    String text() {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
        catch (CharacterCodingException ex) {
            throw broken(1, "is not UTF-8 text");
        }
    }

    /** Refuses characters that no font on paper has, while there is still time. */
    void refuseUnprintable() {
        var faults = new Faults();
        PaperCharacters.unprintable(text())
            .forEach((line, character) -> faults.add(fault(line, String.valueOf(character.getMessage()))));
        faults.raise();
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    BrokenPack.Fault fault(int line, String reason) {
        return new BrokenPack.Fault(path, line, reason);
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

    /** Where the bytes of a file come from. */
    interface Content {

        /**
         * All of them.
         * @throws BrokenPack if they cannot be read
         */
        byte[] read();

    }

}
