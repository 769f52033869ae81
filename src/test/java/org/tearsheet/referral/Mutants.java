package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Rule.Effect;

/** Rules with one thing changed, to see whether a test would notice. */
final class Mutants {

    private final Checklist checklist;

    private final Vocabulary vocabulary;

    Mutants(Checklist checklist) {
        this.checklist = checklist;
        this.vocabulary = new Vocabulary(checklist);
    }

    /** Each rule with another urgency, or without one of the things it does. */
    Stream<Mutant> ofEffects() {
        return checklist.rules()
            .stream()
            .flatMap(rule -> Stream
                .of(urgencies(rule).map(urgency -> mutant(rule, "is " + urgency,
                        change(rule, rule.when(), urgency, rule.destinations(), rule.notes(), rule.mustAsk(),
                                rule.disposition()))),
                        fewer(rule, "destination", rule.destinations(),
                                less -> change(rule, rule.when(), rule.urgency(), less, rule.notes(), rule.mustAsk(),
                                        rule.disposition())),
                        fewer(rule, "note", rule.notes(),
                                less -> change(rule, rule.when(), rule.urgency(), rule.destinations(), less,
                                        rule.mustAsk(), rule.disposition())),
                        fewer(rule, "question", rule.mustAsk(),
                                less -> change(rule, rule.when(), rule.urgency(), rule.destinations(), rule.notes(),
                                        less, rule.disposition())),
                        fewer(rule, "disposition", rule.disposition(),
                                less -> change(rule, rule.when(), rule.urgency(), rule.destinations(), rule.notes(),
                                        rule.mustAsk(), less)),
                        without(rule.blocks()).map(less -> mutant(rule, "blocks only " + less,
                                withBlocks(rule, less, rule.blocksIfOffered(), rule.noSheets()))),
                        without(rule.blocksIfOffered()).map(less -> mutant(rule, "blocks, where offered, only " + less,
                                withBlocks(rule, rule.blocks(), less, rule.noSheets()))),
                        Stream.of(rule)
                            .filter(Rule::noSheets)
                            .map(_ -> mutant(rule, "allows sheets",
                                    withBlocks(rule, rule.blocks(), rule.blocksIfOffered(), false))))
                .flatMap(Function.identity()));
    }

    /**
     * Each rule with one part of a condition dropped, or one answer more or less in it.
     */
    Stream<Mutant> ofConditions() {
        return checklist.rules()
            .stream()
            .flatMap(rule -> Stream
                .of(rule.when()
                    .stream()
                    .flatMap(this::changed)
                    .map(when -> mutant(rule, "when " + when,
                            change(rule, Optional.of(when), rule.urgency(), rule.destinations(), rule.notes(),
                                    rule.mustAsk(), rule.disposition()))),
                        other(rule, rule.destinations(),
                                changed -> change(rule, rule.when(), rule.urgency(), changed, rule.notes(),
                                        rule.mustAsk(), rule.disposition())),
                        other(rule, rule.notes(),
                                changed -> change(rule, rule.when(), rule.urgency(), rule.destinations(), changed,
                                        rule.mustAsk(), rule.disposition())),
                        other(rule, rule.mustAsk(),
                                changed -> change(rule, rule.when(), rule.urgency(), rule.destinations(), rule.notes(),
                                        changed, rule.disposition())),
                        other(rule, rule.disposition(), changed -> change(rule, rule.when(), rule.urgency(),
                                rule.destinations(), rule.notes(), rule.mustAsk(), changed)))
                .flatMap(Function.identity()));
    }

    private static Stream<Urgency> urgencies(Rule rule) {
        var urgency = rule.urgency();
        return urgency == null ? Stream.empty()
                : Stream.of(Urgency.values()).filter(other -> Math.abs(other.ordinal() - urgency.ordinal()) == 1);
    }

    private Stream<Mutant> fewer(Rule rule, String what, List<Effect> effects, Function<List<Effect>, Rule> changing) {
        return without(effects)
            .map(less -> mutant(rule, "without a %s: %s".formatted(what, less), changing.apply(less)));
    }

    private Stream<Mutant> other(Rule rule, List<Effect> effects, Function<List<Effect>, Rule> changing) {
        return effects.stream().flatMap(effect -> effect.when().stream().flatMap(this::changed).map(when -> {
            var changed = new Effect(effect.what(), Optional.of(when));
            return mutant(rule, changed.toString(),
                    changing.apply(effects.stream().map(one -> one.equals(effect) ? changed : one).toList()));
        }));
    }

    private Stream<Condition> changed(Condition condition) {
        return switch (condition) {
            case Condition.All all -> parts(all.parts(), Condition.All::new);
            case Condition.Any any -> parts(any.parts(), Condition.Any::new);
            case Condition.Not not -> Stream.concat(Stream.of(not.part()), changed(not.part()).map(Condition.Not::new));
            case Condition.OneOf oneOf ->
                codes(oneOf.field(), oneOf.codes()).map(codes -> new Condition.OneOf(oneOf.field(), codes));
            case Condition.Lacks lacks ->
                codes(lacks.field(), lacks.codes()).map(codes -> new Condition.Lacks(lacks.field(), codes));
            case Condition.Only only ->
                codes(only.field(), only.codes()).map(codes -> new Condition.Only(only.field(), codes));
            case Condition.Derived derived -> Stream.of(new Condition.Derived(derived.name(), !derived.expected()));
            case Condition.Fired fired ->
                without(List.copyOf(fired.rules())).map(less -> new Condition.Fired(Set.copyOf(less)));
            case Condition.AtLeast _, Condition.Some _, Condition.NothingBefore _, Condition.Complete _,
                    Condition.NoOtherSheet _ ->
                Stream.of(new Condition.Not(condition));
        };
    }

    private Stream<Condition> parts(List<Condition> parts, Function<List<Condition>, Condition> join) {
        var changed = new ArrayList<Condition>();
        if (parts.size() > 1) {
            without(parts).map(join).forEach(changed::add);
        }
        for (int place = 0; place < parts.size(); place++) {
            int here = place;
            changed(parts.get(here)).forEach(part -> {
                var others = new ArrayList<>(parts);
                others.set(here, part);
                changed.add(join.apply(others));
            });
        }
        return changed.stream();
    }

    /** One answer more or less. */
    private Stream<Set<String>> codes(String field, Set<String> codes) {
        var possible = new LinkedHashSet<>(vocabulary.codes(field));
        checklist.items()
            .stream()
            .filter(item -> item.id().equals(field) && item.kind() == Item.Kind.MANY)
            .forEach(item -> possible.retainAll(item.answers().keySet()));
        return possible.stream().map(code -> {
            var changed = new LinkedHashSet<>(codes);
            if (!changed.remove(code)) {
                changed.add(code);
            }
            return changed;
        });
    }

    private static <T> Stream<List<T>> without(List<T> all) {
        return all.stream().map(one -> all.stream().filter(other -> !other.equals(one)).toList());
    }

    private Mutant mutant(Rule rule, String how, Rule changed) {
        return new Mutant(rule.id(), how, checklist.with(changed));
    }

    private static Rule change(Rule rule, Optional<Condition> when, @Nullable Urgency urgency,
            List<Effect> destinations, List<Effect> notes, List<Effect> mustAsk, List<Effect> disposition) {
        return new Rule(rule.id(), when, urgency, destinations, rule.blocks(), rule.blocksIfOffered(), notes, mustAsk,
                disposition, rule.says(), rule.noSheets(), rule.rationale(), rule.sources());
    }

    private static Rule withBlocks(Rule rule, List<String> blocks, List<String> blocksIfOffered, boolean noSheets) {
        return new Rule(rule.id(), rule.when(), rule.urgency(), rule.destinations(), blocks, blocksIfOffered,
                rule.notes(), rule.mustAsk(), rule.disposition(), rule.says(), noSheets, rule.rationale(),
                rule.sources());
    }

    record Mutant(String rule, String how, Checklist checklist) {

        @Override
        public String toString() {
            return rule + " " + how;
        }

    }

}
