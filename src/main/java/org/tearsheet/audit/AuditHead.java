package org.tearsheet.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The newest entry of the trail at some moment: its number and its hash. Written down
 * elsewhere, it later shows whether what came before is still there.
 *
 * @param hash in hexadecimal
 */
public record AuditHead(long sequence, String hash) {

    /** Before the first entry. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** Reads what {@link #text} wrote; empty if it is something else. */
    public static Optional<AuditHead> of(String text) {
        var head = FORM.matcher(text.strip());
        return head.matches() ? Optional.of(new AuditHead(Long.parseLong(head.group(1)), head.group(2)))
                : Optional.empty();
    }

    /** Its number and hash to write down, such as {@code 17:9f86d0…}. */
    public String text() {
        return sequence + ":" + hash;
    }

}
