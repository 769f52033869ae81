package org.tearsheet.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.tearsheet.library.Slug;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules as the clinical specification has them, by example: {@code rules.yaml}. */
final class RuleTable {

    private static final Map<String, Object> TABLE = load();

    static final List<Example> EXAMPLES = entries("examples").stream().map(RuleTable::example).toList();

    static final List<Trial> TRIALS = entries("exactly").stream().flatMap(RuleTable::trials).toList();

    private RuleTable() {
    }

    /** Whether a checklist does all that stands in the table. */
    static boolean accepts(Checklist checklist) {
        return EXAMPLES.stream().allMatch(example -> example.fits(checklist))
                && TRIALS.stream().allMatch(trial -> trial.fits(checklist));
    }

    private static Example example(Map<String, Object> yaml) {
        var destinations = new TreeMap<String, String>();
        map(yaml.getOrDefault("destinations", Map.of()))
            .forEach((code, urgency) -> destinations.put(code, "" + urgency));
        var expected = new ExpectedOutcome("" + yaml.getOrDefault("status", "COMPLETE"), "" + yaml.get("urgency"),
                destinations, ExpectedOutcome.sorted(texts(yaml.getOrDefault("blocked", List.of()))),
                ExpectedOutcome.sorted(texts(yaml.getOrDefault("must-ask", List.of()))),
                ExpectedOutcome.sorted(texts(yaml.getOrDefault("notes", List.of()))),
                "" + yaml.getOrDefault("disposition", "SEND_IF_AGREED"),
                ExpectedOutcome.sorted(texts(yaml.getOrDefault("hidden", List.of()))),
                ExpectedOutcome.sorted(
                        texts(yaml.getOrDefault("sheets", List.of("crying-during-or-after-sex", "when-tears-come")))),
                texts(yaml.get("why")));
        var answers = map(yaml.get("answers"));
        return new Example("%s for %s".formatted(expected.why(), answers), answers(answers), expected);
    }

    private static Stream<Trial> trials(Map<String, Object> yaml) {
        var about = Stream.of("rule", "asks", "notes", "flag", "offer", "sheet")
            .filter(yaml::containsKey)
            .findFirst()
            .orElseThrow();
        var what = "" + yaml.get(about);
        var with = map(yaml.getOrDefault("with", Map.of()));
        var trials = new ArrayList<Trial>();
        map(yaml.get("of")).forEach((field, listed) -> {
            var expected = list(listed);
            var possible = possible(field, with);
            if (!possible.keySet().containsAll(expected)) {
                throw new IllegalStateException("%s has no %s".formatted(field, expected));
            }
            possible.forEach((value, answer) -> {
                var answers = new HashMap<>(with);
                answers.put(field, answer);
                trials.add(new Trial(about, what, "%s with %s, %s %s".formatted(what, with, field, value),
                        answers(answers), expected.contains(value)));
            });
        });
        return trials.stream();
    }

    /** What can be answered to an item, under the name the table has for it. */
    private static Map<Object, @Nullable Object> possible(String field, Map<String, Object> with) {
        var item = StarterChecklist.ENGLISH.items()
            .stream()
            .filter(one -> one.fields().contains(field))
            .findFirst()
            .orElseThrow();
        var possible = new LinkedHashMap<Object, @Nullable Object>();
        switch (item.kind()) {
            case ONE -> item.answers().keySet().forEach(code -> possible.put(code, code));
            case MANY -> item.answers()
                .keySet()
                .forEach(code -> possible.put(code, code.equals(Answers.NOT_ASKED) ? code : List.of(code)));
            case NUMBER -> range(item.range(), possible);
            case SCORE -> {
                if (field.endsWith("_SCORE")) {
                    range(Objects.requireNonNull(item.tools().get(with.getOrDefault("M1_TOOL", "PHQ2"))).range(),
                            possible);
                }
                else if (field.endsWith("_TOOL")) {
                    item.tools().keySet().forEach(tool -> possible.put(tool, tool));
                }
                else {
                    List.of("YES", "NO").forEach(code -> possible.put(code, code));
                }
            }
        }
        if (item.kind() == Item.Kind.MANY) {
            possible.put(Condition.EMPTY, List.of());
        }
        else if (new Vocabulary(StarterChecklist.ENGLISH).codes(field).contains(Condition.EMPTY)) {
            possible.put(Condition.EMPTY, null);
        }
        return possible;
    }

    private static void range(Item.Range range, Map<Object, @Nullable Object> into) {
        IntStream.rangeClosed(range.from(), range.to()).forEach(number -> into.put(number, number));
    }

    private static Answers answers(Map<String, ?> given) {
        return StarterChecklist.ENGLISH.answers(given, StarterChecklist.ENGLISH.negative());
    }

    private static Map<String, Object> load() {
        try (var yaml = new ClassPathResource("rules.yaml", RuleTable.class).getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<Map<String, Object>> entries(String key) {
        return list(TABLE.get(key)).stream().map(RuleTable::map).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return Objects.requireNonNull((Map<String, Object>) yaml);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object yaml) {
        return Objects.requireNonNull((List<Object>) yaml);
    }

    private static List<String> texts(@Nullable Object yaml) {
        return list(yaml).stream().map(String::valueOf).toList();
    }

    /** Answers, and everything that must follow from them. */
    record Example(String name, Answers answers, ExpectedOutcome expected) {

        ExpectedOutcome outcome(Checklist checklist) {
            return ExpectedOutcome.of(checklist.assess(answers));
        }

        boolean fits(Checklist checklist) {
            return outcome(checklist).equals(expected);
        }

        @Override
        public String toString() {
            return name;
        }

    }

    /** Answers, and whether one thing follows from them. */
    record Trial(String about, String what, String name, Answers answers, boolean expected) {

        boolean fits(Checklist checklist) {
            return happens(checklist.assess(answers)) == expected;
        }

        private boolean happens(Assessment assessment) {
            return switch (about) {
                case "rule" -> assessment.reasons().stream().anyMatch(reason -> reason.rule().equals(what));
                case "asks" -> assessment.mustAsk().contains(what);
                case "notes" -> assessment.notes().contains(what);
                case "flag" -> assessment.flags().values().stream().anyMatch(flags -> flags.contains(what));
                case "offer" -> assessment.offers().stream().map(Offer::topic).anyMatch(new Slug(what)::equals);
                default -> assessment.sheets().contains(new Slug(what));
            };
        }

        @Override
        public String toString() {
            return name + (expected ? "" : ": not");
        }

    }

}
