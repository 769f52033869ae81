package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.tearsheet.referral.Answer.Empty;
import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;
import org.tearsheet.referral.Answer.Whole;
import org.tearsheet.referral.Item.Range;

/** Which answers there can be, and whether any of them make a condition hold. */
class Vocabulary {

    private static final int MOST_TRIES = 200_000;

    private final Checklist checklist;

    private final Map<String, Set<String>> codes = new HashMap<>();

    private final Map<String, Range> ranges = new HashMap<>();

    private final Map<String, Derived> derived = new LinkedHashMap<>();

    Vocabulary(Checklist checklist) {
        this.checklist = checklist;
        checklist.items().forEach(this::add);
        checklist.derived().forEach(value -> {
            derived.put(value.name(), value);
            if (value instanceof Derived.Value one) {
                var possible = new LinkedHashSet<>(codes.getOrDefault(one.otherwise(), Set.of()));
                one.cases().stream().map(Derived.Case::value).forEach(possible::add);
                codes.put(value.name(), possible);
            }
        });
    }

    private void add(Item item) {
        switch (item.kind()) {
            case ONE -> codes.put(item.id(), withEmpty(item.id(), item.answers().keySet()));
            case MANY -> {
                var possible = new LinkedHashSet<>(item.answers().keySet());
                possible.add(Answers.NOT_ASKED);
                codes.put(item.id(), possible);
            }
            case NUMBER -> {
                codes.put(item.id(), Set.of(Condition.EMPTY));
                ranges.put(item.id(), item.range());
            }
            case SCORE -> {
                codes.put(item.fields().get(0), item.tools().keySet());
                codes.put(item.fields().get(1), Set.of(Condition.EMPTY));
                codes.put(item.fields().get(2), new LinkedHashSet<>(List.of("NO", "YES", Condition.EMPTY)));
                ranges.put(item.fields().get(1), new Range(0,
                        item.tools().values().stream().mapToInt(tool -> tool.range().to()).max().orElse(0)));
            }
        }
    }

    private Set<String> withEmpty(String field, Set<String> answers) {
        var possible = new LinkedHashSet<>(answers);
        if (Stream.of(checklist.fresh(), checklist.negative())
            .anyMatch(defaults -> defaults.answer(field) instanceof Empty)) {
            possible.add(Condition.EMPTY);
        }
        return possible;
    }

    boolean isField(String name) {
        return codes.containsKey(name);
    }

    boolean isTruth(String name) {
        return derived.get(name) instanceof Derived.Truth;
    }

    Set<String> codes(String field) {
        return codes.getOrDefault(field, Set.of());
    }

    Optional<Range> range(String field) {
        return Optional.ofNullable(ranges.get(field));
    }

    /** The code in an answer that its field does not have, if any. */
    Optional<String> unknown(String field, Answer answer) {
        var known = codes(field);
        return switch (answer) {
            case One one -> known.contains(one.code()) ? Optional.empty() : Optional.of(one.code());
            case Many many -> many.codes().stream().filter(code -> !known.contains(code)).findFirst();
            case Whole _, Empty _ -> Optional.empty();
        };
    }

    /**
     * Whether some answers make a condition hold where a rule stands. Tries all that
     * matter, or a fair sample where they are too many.
     */
    boolean canHold(Condition condition, Rule rule) {
        var fields = new LinkedHashSet<String>();
        collect(condition, fields);
        collect(checklist.privacy().when(), fields);
        var domains = new LinkedHashMap<String, List<Answer>>();
        fields.forEach(field -> domains.put(field, domain(field)));
        long all = domains.values()
            .stream()
            .mapToLong(List::size)
            .reduce(1, (one, other) -> Math.min(one * other, Integer.MAX_VALUE));
        var random = new Random(all);
        for (int attempt = 0; attempt < Math.min(all, MOST_TRIES); attempt++) {
            long choice = all > MOST_TRIES ? random.nextLong(all) : attempt;
            var answers = checklist.negative();
            for (var domain : domains.entrySet()) {
                int size = domain.getValue().size();
                answers = answers.with(domain.getKey(), domain.getValue().get((int) (choice % size)));
                choice = all > MOST_TRIES ? random.nextLong(all) : choice / size;
            }
            if (isPossible(answers) && new Assessor(checklist, answers).wouldHold(condition, rule)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every total is one that its tool can have. */
    private boolean isPossible(Answers answers) {
        return checklist.items()
            .stream()
            .filter(item -> item.kind() == Item.Kind.SCORE)
            .allMatch(item -> !(answers.answer(item.fields().get(1)) instanceof Whole whole)
                    || !(answers.answer(item.fields().get(0)) instanceof One tool)
                    || Objects.requireNonNull(item.tools().get(tool.code())).range().holds(whole.number()));
    }

    private void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, into));
            case Condition.Any any -> any.parts().forEach(part -> collect(part, into));
            case Condition.Not not -> collect(not.part(), into);
            case Condition.OneOf oneOf -> collect(oneOf.field(), into);
            case Condition.Lacks lacks -> collect(lacks.field(), into);
            case Condition.Only only -> collect(only.field(), into);
            case Condition.Some some -> collect(some.field(), into);
            case Condition.AtLeast atLeast -> collect(atLeast.field(), into);
            case Condition.Derived truth -> collect(truth.name(), into);
            case Condition.Fired fired -> checklist.rules()
                .stream()
                .filter(rule -> fired.rules().contains(rule.id()))
                .flatMap(rule -> rule.when().stream())
                .forEach(when -> collect(when, into));
            case Condition.NothingBefore _, Condition.Complete _, Condition.NoOtherSheet _ -> {
            }
        }
    }

    private void collect(String name, Set<String> into) {
        switch (derived.get(name)) {
            case Derived.Truth truth -> collect(truth.when(), into);
            case Derived.Value value -> {
                value.cases().forEach(one -> collect(one.when(), into));
                into.add(value.otherwise());
            }
            case null -> into.add(name);
        }
    }

    private List<Answer> domain(String field) {
        var item = checklist.items().stream().filter(one -> one.fields().contains(field)).findFirst().orElseThrow();
        var domain = new ArrayList<Answer>();
        if (ranges.containsKey(field)) {
            domain.add(new Empty());
            var range = ranges.get(field);
            Stream.concat(checklist.parameters().values().stream(), Stream.of(range.from(), range.to()))
                .filter(range::holds)
                .distinct()
                .forEach(number -> domain.add(new Whole(number)));
            return domain;
        }
        if (item.kind() == Item.Kind.MANY) {
            domain.add(new Many(true, Set.of()));
            domain.add(new Many(false, Set.of()));
            item.answers()
                .keySet()
                .stream()
                .filter(code -> !code.equals(Answers.NOT_ASKED))
                .forEach(code -> domain.add(new Many(true, Set.of(code))));
            return domain;
        }
        codes(field).forEach(code -> domain.add(code.equals(Condition.EMPTY) ? new Empty() : new One(code)));
        return domain;
    }

}
