package org.tearsheet.interop.infobutton;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.tearsheet.library.CodeSystem;

/**
 * One thing that is looked for.
 *
 * @param suffix what follows the names of its parameters: nothing for the first, then 1
 * @param system as it was sent, by identifier or by name
 */
record Criterion(String suffix, String code, String system, String display, String original) {

    private static final int MOST = 10;

    private static final String NAME = "mainSearchCriteria.v.";

    private static final String FORMER_NAME = "mainSearchCriteria.c.";

    /**
     * All that is looked for, at least one thing.
     * @throws Refused if nothing is, or a code cannot be understood
     */
    static List<Criterion> all(Parameters parameters) {
        var all = IntStream.range(0, MOST)
            .mapToObj(place -> read(parameters, place == 0 ? "" : String.valueOf(place)))
            .flatMap(Optional::stream)
            .toList();
        if (all.isEmpty()) {
            throw Refused.wrong(name("c"), "and " + name("cs") + " are missing, or a text in " + name("dn") + " or "
                    + name("ot") + " in their place.");
        }
        return all;
    }

    private static Optional<Criterion> read(Parameters parameters, String suffix) {
        var named = value(parameters, "cs", suffix);
        var criterion = new Criterion(suffix, value(parameters, "c", suffix),
                named.isEmpty() ? value(parameters, "csn", suffix) : named, value(parameters, "dn", suffix),
                value(parameters, "ot", suffix));
        if (criterion.texts().isEmpty()) {
            criterion.checkCode();
        }
        return Optional.of(criterion).filter(asked -> !asked.code.isEmpty() || !asked.texts().isEmpty());
    }

    private static String value(Parameters parameters, String what, String suffix) {
        return parameters.one(NAME + what + suffix, FORMER_NAME + what + suffix);
    }

    private void checkCode() {
        if (code.isEmpty() && !system.isEmpty()) {
            throw Refused.wrong(name("c"), "is missing.");
        }
        if (!code.isEmpty() && system.isEmpty()) {
            throw Refused.wrong(name("cs"), "is missing: the code system by its object identifier.");
        }
        if (!code.isEmpty() && Vocabulary.of(system).isEmpty()) {
            throw Refused.wrong(name("cs"), "names a code system that is not known here.");
        }
    }

    static String name(String what) {
        return NAME + what;
    }

    /** Where its code is looked up; empty if nothing could be found there. */
    Optional<CodeSystem> codeSystem() {
        return code.isEmpty() ? Optional.empty() : Vocabulary.of(system).flatMap(Vocabulary::system);
    }

    /** What is looked for if its code leads nowhere, the first first. */
    List<String> texts() {
        return Stream.of(display, original).filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** As a caption says it. */
    String shown() {
        if (code.isEmpty()) {
            return texts().getFirst();
        }
        return Vocabulary.of(system).map(vocabulary -> vocabulary.label() + " " + code).orElse(code);
    }

    /** Its own parameters, to be told back. */
    Stream<Category> categories() {
        var always = Stream.of(category("c", code), category("cs", system), category("dn", display));
        return original.isEmpty() ? always : Stream.concat(always, Stream.of(category("ot", original)));
    }

    private Category category(String what, String term) {
        return new Category(name(what) + suffix, term);
    }

}
