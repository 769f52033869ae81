package org.tearsheet.interop.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Outlet;
import org.tearsheet.library.TopicCode;

/**
 * All codes of topics of which something is live, in memory for as long as nothing live
 * has changed: a look-up asks no database, and what is looked up is kept nowhere.
 */
@Component
public class CodeIndex {

    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");

    /** A family of ICD has so many characters; with fewer it would be a chapter. */
    private static final int FAMILY = 3;

    /** No system has longer codes. */
    private static final int LONGEST = 18;

    private static final int BELOW = 90;

    private static final int ABOVE = 80;

    /** For each further step above. */
    private static final int STEP = 10;

    private static final int LEAST_ABOVE = 50;

    private final Outlet outlet;

    private volatile @Nullable Codes codes;

    CodeIndex(Outlet outlet) {
        this.outlet = outlet;
    }

    /**
     * Topics with this code, then those with a code below it, then those with one above
     * it: N94.1 and N94 are above N94.10. A topic may come more than once.
     */
    public Stream<Match> find(Mark mark, CodeSystem system, String code) {
        var folded = fold(code);
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Stream.empty();
        }
        var all = at(mark).of(system);
        var asked = system.label() + " " + code;
        var exact = all.getOrDefault(folded, List.of()).stream().map(own -> match(own, Match.THE_CODE, "exact", asked));
        return system == CodeSystem.SNOMED_CT || folded.length() < FAMILY ? exact
                : Stream.of(exact, below(all, folded, asked), above(all, folded, asked)).flatMap(matches -> matches);
    }

    private static Stream<Match> below(NavigableMap<String, List<TopicCode>> all, String folded, String asked) {
        return all.subMap(folded, false, folded + Character.MAX_VALUE, false)
            .values()
            .stream()
            .flatMap(List::stream)
            .map(own -> match(own, BELOW, "below", asked));
    }

    private static Stream<Match> above(NavigableMap<String, List<TopicCode>> all, String folded, String asked) {
        return IntStream.rangeClosed(1, folded.length() - FAMILY)
            .boxed()
            .flatMap(steps -> all.getOrDefault(folded.substring(0, folded.length() - steps), List.of())
                .stream()
                .map(own -> match(own, Math.max(LEAST_ABOVE, ABOVE - STEP * (steps - 1)), "above", asked)));
    }

    private static Match match(TopicCode own, int percent, String why, String asked) {
        return new Match(own.sheetNumber(), percent, why, own.code(), asked);
    }

    private Codes at(Mark mark) {
        var known = codes;
        return known != null && known.mark().equals(mark) ? known : renewed(mark);
    }

    /** By one caller, while the others wait for what it reads. */
    private synchronized Codes renewed(Mark mark) {
        var known = codes;
        if (known != null && known.mark().equals(mark)) {
            return known;
        }
        var read = Codes.of(mark, outlet.codes());
        codes = read;
        return read;
    }

    /** Codes come with a dot or without it, and in any case. */
    private static String fold(String code) {
        return BETWEEN.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    private record Codes(Mark mark, Map<CodeSystem, NavigableMap<String, List<TopicCode>>> bySystem) {

        static Codes of(Mark mark, List<TopicCode> all) {
            var bySystem = new EnumMap<CodeSystem, NavigableMap<String, List<TopicCode>>>(CodeSystem.class);
            all.forEach(own -> bySystem.computeIfAbsent(own.system(), _ -> new TreeMap<>())
                .computeIfAbsent(fold(own.code()), _ -> new ArrayList<>(1))
                .add(own));
            return new Codes(mark, bySystem);
        }

        NavigableMap<String, List<TopicCode>> of(CodeSystem system) {
            return bySystem.getOrDefault(system, new TreeMap<>());
        }

    }

}
