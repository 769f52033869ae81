package org.tearsheet.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final String LANGUAGES = Stream.of(Language.values())
        .map(Language::tag)
        .collect(Collectors.joining(", "));

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
            throw broken(1, PackFlaw.NOT_UTF8);
        }
    }

    /** Refuses characters that no font on paper has, while there is still time. */
    void refuseUnprintable() {
        var faults = new Faults();
        PaperCharacters.faults(text()).forEach(fault -> faults.add(fault(fault.line(), PackFlaw.TEXT, fault)));
        faults.raise();
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    BrokenPack.Fault fault(int line, PackFlaw flaw, Object... about) {
        return new BrokenPack.Fault(path, line, flaw, List.of(about));
    }

    BrokenPack broken(int line, PackFlaw flaw, Object... about) {
        return new BrokenPack(path, line, flaw, about);
    }

    /**
     * Makes a value of what stands on a line.
     * @param flaw the only thing that can be wrong with the value
     */
    <T> T checked(int line, Supplier<T> value, PackFlaw flaw, Object... about) {
        try {
            return value.get();
        }
        catch (IllegalArgumentException _) {
            throw broken(line, flaw, about);
        }
    }

    Language language(int line, String tag) {
        return Language.of(tag).orElseThrow(() -> broken(line, PackFlaw.LANGUAGE, tag, LANGUAGES));
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
