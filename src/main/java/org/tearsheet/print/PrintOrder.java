package org.tearsheet.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.tearsheet.library.Language;

/**
 * A sheet as an address asks for it.
 *
 * @param asked that the patient was asked whether the paper is safe to take home; without
 * it no sheet is given where the topic wants the question
 */
record PrintOrder(Language language, SheetOptions options, boolean asked) {

    private static final Set<String> NAMES = Set.of("lang", "paper", "text", "contact", "sides", "sources", "log",
            "discreet", "asked");

    /** Empty if anything was asked for that does not exist, or twice. */
    static Optional<PrintOrder> of(Map<String, List<String>> asked, SheetOptions usual) {
        if (!NAMES.containsAll(asked.keySet()) || asked.values().stream().anyMatch(values -> values.size() != 1)) {
            return Optional.empty();
        }
        return new Reader(asked).order(usual);
    }

    private record Reader(Map<String, List<String>> asked) {

        Optional<PrintOrder> order(SheetOptions usual) {
            return read("lang", Language::of, Language.ENGLISH).flatMap(language -> options(usual)
                .flatMap(options -> flag("asked", false).map(wasAsked -> new PrintOrder(language, options, wasAsked))));
        }

        private Optional<SheetOptions> options(SheetOptions usual) {
            var paper = read("paper", Paper::of, usual.paper());
            var text = read("text", TextSize::of, usual.text());
            var contact = read("contact", PaperContact::of, usual.contact());
            var sides = read("sides", Sides::of, usual.sides());
            var sources = flag("sources", usual.sources());
            var log = flag("log", usual.log());
            var discreet = flag("discreet", usual.discreet());
            if (List.of(paper, text, contact, sides, sources, log, discreet).stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new SheetOptions(paper.orElseThrow(), text.orElseThrow(), contact.orElseThrow(),
                    sides.orElseThrow(), sources.orElseThrow(), log.orElseThrow(), discreet.orElseThrow()));
        }

        private <T> Optional<T> read(String name, Function<String, Optional<T>> reader, T usual) {
            var values = asked.get(name);
            return values == null ? Optional.of(usual) : reader.apply(values.getFirst());
        }

        private Optional<Boolean> flag(String name, boolean usual) {
            return read(name, text -> switch (text) {
                case "true" -> Optional.of(true);
                case "false" -> Optional.of(false);
                default -> Optional.empty();
            }, usual);
        }

    }

}
