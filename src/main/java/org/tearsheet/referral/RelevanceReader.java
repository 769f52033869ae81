package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tearsheet.referral.Item.Kind;
import org.tearsheet.referral.Relevance.Clause;

/**
 * Unfolds a condition into clauses over plain fields. What clauses cannot say, such as
 * that a list lacks something, is left out, which makes the result wider.
 */
class RelevanceReader {

    /** Clauses beyond these are left out. */
    private static final int MOST = 200;

    /** No clause: it always holds. */
    private static final List<Clause> ALWAYS = List.of();

    private static final List<Clause> NEVER = List.of(new Clause(Map.of(), Map.of()));

    private final Checklist checklist;

    private final Vocabulary vocabulary;

    private final Set<String> lists;

    RelevanceReader(Checklist checklist) {
        this.checklist = checklist;
        this.vocabulary = checklist.vocabulary();
        this.lists = Set
            .copyOf(checklist.items().stream().filter(item -> item.kind() == Kind.MANY).map(Item::id).toList());
    }

    Relevance of(Item item) {
        if (item.quick()) {
            return Relevance.ALWAYS;
        }
        return item.shown().map(shown -> new Relevance(clauses(shown, true))).orElse(Relevance.ALWAYS);
    }

    private List<Clause> clauses(Condition condition, boolean wanted) {
        return switch (condition) {
            case Condition.All all -> wanted ? both(all.parts(), true) : either(all.parts(), false);
            case Condition.Any any -> wanted ? either(any.parts(), true) : both(any.parts(), false);
            case Condition.Not not -> clauses(not.part(), !wanted);
            case Condition.OneOf oneOf -> oneOf(oneOf, wanted);
            case Condition.Derived truth -> derived(truth.name()).filter(Derived.Truth.class::isInstance)
                .map(found -> clauses(((Derived.Truth) found).when(), wanted == truth.expected()))
                .orElse(ALWAYS);
            case Condition.Lacks lacks -> wanted ? ALWAYS : some(lacks.field(), lacks.codes());
            case Condition.Only only -> wanted ? some(only.field(), only.codes()) : ALWAYS;
            case Condition.Some some -> wanted ? some(some.field(), answered(some.field())) : ALWAYS;
            case Condition.AtLeast least ->
                wanted ? List.of(new Clause(Map.of(), Map.of(least.field(), checklist.threshold(least.threshold()))))
                        : ALWAYS;
            case Condition.Fired _, Condition.NothingBefore _, Condition.Complete _, Condition.NoOtherSheet _ -> ALWAYS;
        };
    }

    private List<Clause> oneOf(Condition.OneOf condition, boolean wanted) {
        var field = condition.field();
        if (derived(field).orElse(null) instanceof Derived.Value value) {
            return clauses(unfolded(value, condition.codes()), wanted);
        }
        if (lists.contains(field)) {
            return wanted ? some(field, condition.codes()) : ALWAYS;
        }
        if (vocabulary.range(field).isPresent()) {
            return ALWAYS;
        }
        var accepted = new HashSet<>(condition.codes());
        if (!wanted) {
            accepted.clear();
            accepted.addAll(vocabulary.codes(field));
            accepted.removeAll(condition.codes());
        }
        var doubted = checklist.privacy().notAskedAfterAll().get(field);
        if (doubted != null && accepted.contains(Answers.NOT_ASKED)) {
            accepted.add(doubted);
        }
        return accepted.containsAll(vocabulary.codes(field)) ? ALWAYS : some(field, accepted);
    }

    /** The first case that holds decides, otherwise the answer to a field. */
    private static Condition unfolded(Derived.Value value, Set<String> codes) {
        var ways = new ArrayList<Condition>();
        var notBefore = new ArrayList<Condition>();
        for (var one : value.cases()) {
            if (codes.contains(one.value())) {
                ways.add(new Condition.All(Stream.concat(notBefore.stream(), Stream.of(one.when())).toList()));
            }
            notBefore.add(new Condition.Not(one.when()));
        }
        notBefore.add(new Condition.OneOf(value.otherwise(), codes));
        ways.add(new Condition.All(notBefore));
        return new Condition.Any(ways);
    }

    private Optional<Derived> derived(String name) {
        return checklist.derived().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private Set<String> answered(String list) {
        var codes = new HashSet<>(vocabulary.codes(list));
        codes.remove(Answers.NOT_ASKED);
        return codes;
    }

    private static List<Clause> some(String field, Set<String> codes) {
        return codes.isEmpty() ? NEVER : List.of(new Clause(Map.of(field, Set.copyOf(codes)), Map.of()));
    }

    private List<Clause> both(List<Condition> parts, boolean wanted) {
        return simplest(parts.stream().flatMap(part -> clauses(part, wanted).stream()).toList());
    }

    private List<Clause> either(List<Condition> parts, boolean wanted) {
        var joined = NEVER;
        for (var part : parts) {
            var next = clauses(part, wanted);
            joined = simplest(joined.stream().flatMap(one -> next.stream().map(other -> joined(one, other))).toList());
        }
        return joined;
    }

    private static Clause joined(Clause one, Clause other) {
        var codes = new HashMap<>(one.codes());
        other.codes().forEach((field, more) -> codes.merge(field, more, (some, others) -> {
            var all = new HashSet<>(some);
            all.addAll(others);
            return all;
        }));
        var atLeast = new HashMap<>(one.atLeast());
        other.atLeast().forEach((field, number) -> atLeast.merge(field, number, Math::min));
        return new Clause(codes, atLeast);
    }

    /** Without clauses that always hold, or that follow from others. */
    private List<Clause> simplest(List<Clause> clauses) {
        var kept = new ArrayList<Clause>();
        for (var clause : clauses) {
            if (!alwaysHolds(clause) && kept.stream().noneMatch(other -> follows(clause, other))) {
                kept.removeIf(other -> follows(other, clause));
                kept.add(clause);
            }
        }
        return kept.size() > MOST ? kept.subList(0, MOST) : kept;
    }

    private boolean alwaysHolds(Clause clause) {
        return clause.codes()
            .entrySet()
            .stream()
            .anyMatch(test -> !lists.contains(test.getKey())
                    && test.getValue().containsAll(vocabulary.codes(test.getKey())));
    }

    private static boolean follows(Clause wider, Clause narrower) {
        return narrower.codes()
            .entrySet()
            .stream()
            .allMatch(test -> wider.codes().getOrDefault(test.getKey(), Set.of()).containsAll(test.getValue()))
                && narrower.atLeast()
                    .entrySet()
                    .stream()
                    .allMatch(
                            test -> wider.atLeast().getOrDefault(test.getKey(), Integer.MAX_VALUE) <= test.getValue());
    }

}
