package org.tearsheet.referral.definition;

import java.util.Collection;
import java.util.Comparator;

/** What takes the place of the characters from one offset up to another. */
record Splice(int from, int to, String instead) {

    /** The text with all of them, none of which may touch another. */
    static String apply(String text, Collection<Splice> splices) {
        var changed = new StringBuilder(text);
        splices.stream()
            .sorted(Comparator.comparing(Splice::from).reversed())
            .forEach(splice -> changed.replace(splice.from, splice.to, splice.instead));
        return changed.toString();
    }

}
