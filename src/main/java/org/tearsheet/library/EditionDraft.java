package org.tearsheet.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an edition as somebody hands it in.
 *
 * @param sources keys of the sources it rests on, the most important first
 * @param changeNote what changed and why, for the reviewer
 */
public record EditionDraft(Titles titles, String body, List<String> sources, String changeNote) {

    public EditionDraft {
        sources = List.copyOf(sources);
    }

    /** See {@link EditionFacts}. */
    String contentHash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            Stream.concat(Stream.of(titles.plain(), titles.discreet(), body), sources.stream())
                .forEach(part -> sha.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
