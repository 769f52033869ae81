package org.tearsheet.interop.takehome;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Language;

/**
 * How an address wants a sheet shown.
 *
 * @param language empty for the reader's own
 */
record Asked(Optional<Language> language, boolean large) {

    static final Asked NOTHING = new Asked(Optional.empty(), false);

    private static final String LANGUAGE = "lang=";

    private static final String LARGE = "size=large";

    /**
     * Reads what stands behind the question mark, as it is sent: there is so little that
     * may be asked that nothing is ever decoded. Empty if it is anything else, or twice.
     */
    static Optional<Asked> of(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return Optional.of(NOTHING);
        }
        var asked = NOTHING;
        for (var piece : query.split("&", -1)) {
            var next = asked.and(piece);
            if (next.equals(asked)) {
                return Optional.empty();
            }
            asked = next;
        }
        return Optional.of(asked);
    }

    Asked in(Language other) {
        return new Asked(Optional.of(other), large);
    }

    Asked with(boolean larger) {
        return new Asked(language, larger);
    }

    /** The same as a relative address. */
    String address() {
        var said = language.map(chosen -> LANGUAGE + chosen.tag()).orElse("");
        var size = large ? (said.isEmpty() ? "" : "&") + LARGE : "";
        return "?" + said + size;
    }

    /** Itself where this is nothing new that could be asked. */
    private Asked and(String piece) {
        if (piece.equals(LARGE)) {
            return with(true);
        }
        return language.isEmpty() && piece.startsWith(LANGUAGE)
                ? Language.of(piece.substring(LANGUAGE.length())).map(this::in).orElse(this) : this;
    }

}
