package org.tearsheet.referral;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads conditions. */
class ConditionReader {

    Condition read(Entry entry) {
        if (entry.isList()) {
            return new Condition.All(all(entry));
        }
        var parts = entry.pairs();
        if (parts.size() != 1) {
            throw entry.fault(Flaw.ONE_NAME);
        }
        var part = parts.entrySet().iterator().next();
        return read(part.getKey(), part.getValue().named(entry.where()));
    }

    private Condition read(String name, Entry value) {
        return switch (name) {
            case "all" -> new Condition.All(all(value));
            case "any" -> new Condition.Any(all(value));
            case "not" -> new Condition.Not(read(value));
            case "fired" -> new Condition.Fired(codes(value));
            case "not-fired" -> new Condition.Not(new Condition.Fired(codes(value)));
            case "nothing-before" -> wanted(value, new Condition.NothingBefore());
            case "complete" -> wanted(value, new Condition.Complete());
            case "no-other-sheet" -> wanted(value, new Condition.NoOtherSheet());
            default -> about(name, value);
        };
    }

    private static Condition wanted(Entry value, Condition condition) {
        return value.truth() ? condition : new Condition.Not(condition);
    }

    private static Condition about(String field, Entry value) {
        if (value.isList()) {
            return new Condition.OneOf(field, codes(value));
        }
        if (!value.isPairs()) {
            return new Condition.Derived(field, value.truth());
        }
        value.knowing("lacks", "only", "some", "at-least");
        if (value.has("lacks")) {
            return new Condition.Lacks(field, codes(value.get("lacks")));
        }
        if (value.has("only")) {
            return new Condition.Only(field, codes(value.get("only")));
        }
        if (value.has("some")) {
            return wanted(value.get("some"), new Condition.Some(field));
        }
        return new Condition.AtLeast(field, value.text("at-least"));
    }

    private List<Condition> all(Entry value) {
        var parts = value.entries();
        if (parts.isEmpty()) {
            throw value.fault(Flaw.NO_PARTS);
        }
        return parts.stream().map(this::read).toList();
    }

    private static Set<String> codes(Entry value) {
        return new LinkedHashSet<>(value.texts());
    }

}
