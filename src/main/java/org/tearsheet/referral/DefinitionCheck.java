package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.referral.Item.Kind;
import org.tearsheet.referral.Rule.Effect;

/**
 * Refuses a definition that names what does not exist, contradicts itself, or has a rule
 * that no answers can ever fire.
 */
class DefinitionCheck {

    private final Checklist checklist;

    private final ToIntFunction<String> lines;

    private final List<Fault> faults = new ArrayList<>();

    private final Vocabulary vocabulary;

    /**
     * Checks a definition.
     * @param lines the line on which an item, a rule or another part with an id begins
     */
    DefinitionCheck(Checklist checklist, ToIntFunction<String> lines) {
        this.checklist = checklist;
        this.lines = lines;
        this.vocabulary = checklist.vocabulary();
    }

    /**
     * What is wrong.
     * @param trying whether answers are looked for that fire each rule
     */
    List<Fault> faults(boolean trying) {
        if (checklist.rules().isEmpty()) {
            find("rules", Flaw.NO_RULE);
        }
        twins(checklist.items().stream().map(Item::id).toList());
        twins(checklist.rules().stream().map(Rule::id).toList());
        twins(checklist.destinations().stream().map(Destination::code).toList());
        checklist.items().forEach(this::item);
        names("privacy", checklist.privacy().when(), Set.of());
        checklist.privacy().notAskedAfterAll().forEach((field, code) -> codes("privacy", field, Set.of(code)));
        items("privacy", checklist.privacy().mustAsk());
        destinations("privacy", checklist.privacy().hiddenDestinations());
        checklist.derived().forEach(this::derived);
        var before = new LinkedHashSet<String>();
        for (var rule : checklist.rules()) {
            rule(rule, before);
            before.add(rule.id());
        }
        checklist.sheets().forEach(sheet -> names(sheet.topic().text(), sheet.when(), before));
        checklist.offers().forEach(offer -> names(offer.offer().topic().text(), offer.when(), before));
        checklist.destinations().forEach(destination -> {
            twins(destination.flags().stream().map(Destination.Flag::code).toList());
            destination.flags().forEach(flag -> names(destination.code(), flag.when(), before));
        });
        checklist.heldByHand().forEach((destination, when) -> {
            destinations("held-by-hand", List.of(destination));
            names("held-by-hand", when, Set.of());
        });
        if (trying && faults.isEmpty()) {
            checklist.rules().forEach(this::canFire);
            checklist.derived().forEach(this::canBeTrue);
        }
        return faults;
    }

    private void twins(List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> find(id, Flaw.ID_TWICE));
    }

    private void item(Item item) {
        item.shown().ifPresent(shown -> names(item.id(), shown, Set.of()));
        if (item.kind() == Kind.SCORE ? item.tools().isEmpty()
                : item.kind() != Kind.NUMBER && item.answers().isEmpty()) {
            find(item.id(), Flaw.NO_ANSWERS);
        }
        for (var field : item.fields()) {
            Stream.of(checklist.fresh(), checklist.negative())
                .forEach(defaults -> vocabulary.unknown(field, defaults.answer(field))
                    .ifPresent(code -> find(item.id(), Flaw.NO_SUCH_BEGINNING, code)));
        }
    }

    private void derived(Derived derived) {
        switch (derived) {
            case Derived.Truth truth -> names(truth.name(), truth.when(), Set.of());
            case Derived.Value value -> {
                value.cases().forEach(one -> names(value.name(), one.when(), Set.of()));
                if (!vocabulary.isField(value.otherwise())) {
                    find(value.name(), Flaw.UNKNOWN_ITEM, value.otherwise());
                }
            }
        }
    }

    private void rule(Rule rule, Set<String> before) {
        rule.when().ifPresent(when -> names(rule.id(), when, before));
        Stream.of(rule.destinations(), rule.notes(), rule.mustAsk(), rule.disposition())
            .flatMap(Collection::stream)
            .map(Effect::when)
            .flatMap(Optional::stream)
            .forEach(when -> names(rule.id(), when, before));
        var offered = rule.destinations().stream().map(Effect::what).toList();
        destinations(rule.id(), offered);
        destinations(rule.id(), rule.blocks());
        destinations(rule.id(), rule.blocksIfOffered());
        items(rule.id(), rule.mustAsk().stream().map(Effect::what).toList());
        if (rule.urgency() == null && !offered.isEmpty()) {
            find(rule.id(), Flaw.NO_URGENCY);
        }
        offered.stream()
            .filter(rule.blocks()::contains)
            .forEach(both -> find(rule.id(), Flaw.OFFERED_AND_BLOCKED, both));
    }

    private void canFire(Rule rule) {
        rule.when().ifPresent(when -> {
            if (vocabulary.canHold(when, rule)) {
                branches(rule.id(), when, rule);
            }
            else {
                find(rule.id(), Flaw.NEVER_FIRES);
            }
        });
        Stream.of(rule.destinations(), rule.notes(), rule.mustAsk(), rule.disposition())
            .flatMap(Collection::stream)
            .forEach(effect -> effect.when()
                .filter(when -> !vocabulary.canHold(
                        rule.when().<Condition>map(first -> new Condition.All(List.of(first, when))).orElse(when),
                        rule))
                .ifPresent(_ -> find(rule.id(), Flaw.NEVER_LEADS_TO, effect.what())));
    }

    private void canBeTrue(Derived derived) {
        var first = checklist.rules().getFirst();
        if (derived instanceof Derived.Truth truth) {
            if (vocabulary.canHold(truth.when(), first)) {
                branches(truth.name(), truth.when(), first);
            }
            else {
                find(truth.name(), Flaw.NEVER_TRUE);
            }
        }
    }

    /**
     * Each way of an "any" must be open: a threshold no total reaches would close one
     * without a word.
     */
    private void branches(String where, Condition when, Rule rule) {
        var ways = ways(when).toList();
        ways.stream()
            .filter(way -> ways.size() > 1 && !vocabulary.canHold(way, rule))
            .forEach(_ -> find(where, Flaw.DEAD_WAY));
    }

    private static Stream<Condition> ways(Condition condition) {
        return switch (condition) {
            case Condition.Any any -> any.parts().stream().flatMap(DefinitionCheck::ways);
            case Condition.All all ->
                all.parts().stream().reduce(Stream.<List<Condition>>of(List.of()), (found, part) -> {
                    var next = ways(part).toList();
                    return found.flatMap(before -> next.stream()
                        .map(one -> Stream.concat(before.stream(), Stream.of(one)).toList()));
                }, Stream::concat).map(Condition.All::new);
            default -> Stream.of(condition);
        };
    }

    private void names(String where, Condition condition, Set<String> before) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> names(where, part, before));
            case Condition.Any any -> any.parts().forEach(part -> names(where, part, before));
            case Condition.Not not -> names(where, not.part(), before);
            case Condition.OneOf oneOf -> codes(where, oneOf.field(), oneOf.codes());
            case Condition.Lacks lacks -> codes(where, lacks.field(), lacks.codes());
            case Condition.Only only -> codes(where, only.field(), only.codes());
            case Condition.Some some -> codes(where, some.field(), Set.of());
            case Condition.AtLeast atLeast -> {
                if (vocabulary.range(atLeast.field()).isEmpty()) {
                    find(where, Flaw.NO_NUMBER, atLeast.field());
                }
                if (!checklist.parameters().containsKey(atLeast.threshold())
                        && !atLeast.threshold().matches("\\d{1,4}")) {
                    find(where, Flaw.UNKNOWN_PARAMETER, atLeast.threshold());
                }
            }
            case Condition.Derived derived -> {
                if (!vocabulary.isTruth(derived.name())) {
                    find(where, Flaw.UNKNOWN_TRUTH, derived.name());
                }
            }
            case Condition.Fired fired -> fired.rules()
                .stream()
                .filter(rule -> !before.contains(rule))
                .forEach(rule -> find(where, Flaw.LATER_RULE, rule));
            case Condition.NothingBefore _, Condition.Complete _, Condition.NoOtherSheet _ -> {
            }
        }
    }

    private void codes(String where, String field, Set<String> codes) {
        if (!vocabulary.isField(field)) {
            find(where, Flaw.UNKNOWN_ITEM, field);
            return;
        }
        codes.stream()
            .filter(code -> !vocabulary.codes(field).contains(code))
            .forEach(code -> find(where, Flaw.UNKNOWN_ANSWER, code, field));
    }

    private void items(String where, List<String> items) {
        items.stream()
            .filter(item -> checklist.items().stream().noneMatch(known -> known.id().equals(item)))
            .forEach(item -> find(where, Flaw.UNKNOWN_ITEM, item));
    }

    private void destinations(String where, Collection<String> codes) {
        codes.stream()
            .filter(code -> checklist.destinations().stream().noneMatch(known -> known.code().equals(code)))
            .forEach(code -> find(where, Flaw.UNKNOWN_DESTINATION, code));
    }

    private void find(String where, Flaw flaw, Object... about) {
        faults.add(flaw.at(lines.applyAsInt(where), where, about));
    }

}
