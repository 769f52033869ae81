package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.Answer.Empty;
import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;
import org.tearsheet.referral.Answer.Whole;
import org.tearsheet.referral.Item.Group;
import org.tearsheet.referral.Item.Kind;
import org.tearsheet.referral.Item.Range;
import org.tearsheet.referral.Item.Tool;
import org.tearsheet.referral.Rule.Effect;

/** Reads a definition, and goes on after a fault so that all are named. */
class DefinitionReader {

    private static final Range NO_RANGE = new Range(0, 0);

    private final Entry yaml;

    private final Language language;

    private final List<Fault> faults = new ArrayList<>();

    private DefinitionReader(Entry yaml, Language language) {
        this.yaml = yaml;
        this.language = language;
    }

    /**
     * Reads the checklist of an edition.
     * @throws InvalidChecklist naming everything that is wrong
     */
    static Checklist read(Language language, String definition) {
        return new DefinitionReader(Entry.parse(definition), language).read(true);
    }

    /** Reads a checklist without trying whether each of its rules can fire. */
    static Checklist named(Language language, String definition) {
        return new DefinitionReader(Entry.parse(definition), language).read(false);
    }

    private Checklist read(boolean trying) {
        reading(() -> yaml.knowing("title", "discreet", "sources", "review-months", "parameters", "items", "privacy",
                "derived", "destinations", "held-by-hand", "rules", "sheets", "offer"));
        var parameters = new LinkedHashMap<String, Integer>();
        yaml.find("parameters")
            .ifPresent(list -> list.pairs()
                .forEach((id, parameter) -> reading(() -> parameters.put(id,
                        parameter.named("parameters " + id).knowing("value", "says").get("value").number()))));
        var items = all("items", this::item);
        var fresh = new HashMap<String, Answer>();
        var negative = new HashMap<String, Answer>();
        yaml.entries("items").forEach(entry -> reading(() -> {
            var item = entry.named("items " + entry.text("id"));
            defaults(item, "fresh", fresh);
            defaults(item, "negative", negative);
            return true;
        }));
        var conditions = new ConditionReader();
        var privacy = reading(() -> privacy(yaml.get("privacy").named("privacy"), conditions));
        var derived = all("derived", entry -> derived(entry, conditions));
        var destinations = all("destinations", entry -> destination(entry, conditions));
        var rules = all("rules", entry -> rule(entry, conditions));
        var sheets = all("sheets", entry -> sheet(entry, conditions));
        var offers = all("offer", entry -> offer(entry, conditions));
        var held = new LinkedHashMap<String, Condition>();
        yaml.entries("held-by-hand")
            .forEach(entry -> reading(() -> held.put(entry.text("destination"),
                    conditions.read(entry.named("held-by-hand").knowing("destination", "when").get("when")))));
        raise();
        if (privacy == null) {
            throw yaml.fault(Flaw.MISSING, "privacy");
        }
        var checklist = new Checklist(yaml.text("title"), language, parameters, items, privacy, derived, destinations,
                rules, sheets, offers, held, new Answers(fresh), new Answers(negative));
        faults.addAll(new DefinitionCheck(checklist, this::lineOf).faults(trying));
        raise();
        return checklist;
    }

    private <T> List<T> all(String list, java.util.function.Function<Entry, T> reader) {
        var found = new ArrayList<T>();
        for (var entry : yaml.entries(list)) {
            var name = entry.find("id").or(() -> entry.find("code")).or(() -> entry.find("topic")).map(Entry::text);
            var value = reading(() -> reader.apply(entry.named(name.map(id -> list + " " + id).orElse(list))));
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    private <T> @Nullable T reading(Supplier<T> reader) {
        try {
            return reader.get();
        }
        catch (InvalidChecklist ex) {
            faults.addAll(ex.faults());
            return null;
        }
        catch (IllegalArgumentException ex) {
            faults.add(Flaw.UNUSABLE.at(1, yaml.where(), String.valueOf(ex.getMessage())));
            return null;
        }
    }

    private void raise() {
        if (!faults.isEmpty()) {
            throw new InvalidChecklist(faults);
        }
    }

    /** The line on which an item or a rule begins. */
    private int lineOf(String id) {
        return List.of("rules", "items", "derived", "destinations", "sheets")
            .stream()
            .flatMap(list -> yaml.entries(list).stream())
            .filter(entry -> List.of("id", "code", "topic")
                .stream()
                .anyMatch(key -> entry.find(key).map(Entry::text).filter(id::equals).isPresent()))
            .map(Entry::line)
            .findFirst()
            .orElse(1);
    }

    private Item item(Entry entry) {
        entry.knowing("id", "question", "help", "kind", "group", "quick", "red-flag", "essential", "shown", "answers",
                "tools", "from", "to", "fresh", "negative");
        var kind = entry.oneOf(Kind.class, "kind");
        var group = entry.oneOf(Group.class, "group");
        if (kind == null || group == null) {
            throw entry.fault(Flaw.MISSING, kind == null ? "kind" : "group");
        }
        var answers = new LinkedHashMap<String, String>();
        entry.find("answers").ifPresent(list -> list.pairs().forEach((code, words) -> answers.put(code, words.text())));
        var tools = new LinkedHashMap<String, Tool>();
        entry.find("tools").ifPresent(list -> list.pairs().forEach((code, tool) -> tools.put(code, tool(tool))));
        return new Item(entry.text("id"), kind, group, entry.text("question"), entry.textOr("help", ""),
                entry.flag("quick"), entry.flag("red-flag"), entry.flag("essential"),
                entry.find("shown").map(new ConditionReader()::read), java.util.Collections.unmodifiableMap(answers),
                kind == Kind.NUMBER ? range(entry) : NO_RANGE, java.util.Collections.unmodifiableMap(tools));
    }

    private static Tool tool(Entry tool) {
        tool.knowing("label", "from", "to", "self-harm-item");
        return new Tool(tool.text("label"), tool.has("from") ? range(tool) : NO_RANGE, tool.flag("self-harm-item"));
    }

    private static Range range(Entry entry) {
        return new Range(entry.get("from").number(), entry.get("to").number());
    }

    private static void defaults(Entry item, String key, Map<String, Answer> into) {
        var id = item.text("id");
        var value = item.get(key);
        switch (item.text("kind")) {
            case "score" -> {
                into.put(id + "_TOOL", new One(value.isPairs() ? value.text("tool") : value.text()));
                into.put(id + "_SCORE", value.isPairs() ? new Whole(value.get("score").number()) : new Empty());
                into.put(id + "_SELFHARM", value.isPairs() ? new One(value.text("self-harm")) : new Empty());
            }
            case "many" ->
                into.put(id, value.isList() ? new Many(true, Set.copyOf(value.texts())) : new Many(false, Set.of()));
            default -> into.put(id,
                    value.text().equals(Condition.EMPTY) || value.text().isEmpty() || value.text().equals("empty")
                            ? new Empty() : new One(value.text()));
        }
    }

    private static Privacy privacy(Entry entry, ConditionReader conditions) {
        entry.knowing("when", "not-asked-after-all", "must-ask", "hidden-destinations", "says");
        var notAsked = new LinkedHashMap<String, String>();
        entry.get("not-asked-after-all").pairs().forEach((field, code) -> notAsked.put(field, code.text()));
        return new Privacy(conditions.read(entry.get("when")), notAsked, entry.texts("must-ask"),
                new LinkedHashSet<>(entry.texts("hidden-destinations")), entry.textOr("says", ""));
    }

    private static Derived derived(Entry entry, ConditionReader conditions) {
        entry.knowing("id", "when", "cases", "otherwise");
        if (entry.has("cases")) {
            return new Derived.Value(entry.text("id"),
                    entry.entries("cases")
                        .stream()
                        .map(one -> new Derived.Case(conditions.read(one.knowing("when", "value").get("when")),
                                one.text("value")))
                        .toList(),
                    entry.text("otherwise"));
        }
        return new Derived.Truth(entry.text("id"), conditions.read(entry.get("when")));
    }

    private static Destination destination(Entry entry, ConditionReader conditions) {
        entry.knowing("code", "name", "neutral", "says", "flags");
        return new Destination(entry.text("code"), entry.text("name"), entry.text("neutral"), entry.textOr("says", ""),
                entry.entries("flags").stream().map(flag -> flag(flag, conditions)).toList());
    }

    private static Destination.Flag flag(Entry entry, ConditionReader conditions) {
        entry.knowing("code", "says", "when");
        return new Destination.Flag(entry.text("code"), entry.text("says"), conditions.read(entry.get("when")));
    }

    private static SheetRule sheet(Entry entry, ConditionReader conditions) {
        entry.knowing("topic", "when", "ask-first");
        return new SheetRule(topic(entry), conditions.read(entry.get("when")), entry.flag("ask-first"));
    }

    private static OfferRule offer(Entry entry, ConditionReader conditions) {
        entry.knowing("topic", "label", "when");
        return new OfferRule(new Offer(topic(entry), entry.text("label")), conditions.read(entry.get("when")));
    }

    private static Slug topic(Entry entry) {
        var slug = entry.text("topic");
        if (!Slug.isValid(slug)) {
            throw entry.fault(Flaw.NOT_A_SLUG, slug);
        }
        return new Slug(slug);
    }

    private static Rule rule(Entry entry, ConditionReader conditions) {
        entry.knowing("id", "when", "urgency", "destinations", "blocks", "blocks-if-offered", "notes", "must-ask",
                "disposition", "says", "no-sheets", "rationale", "sources");
        return new Rule(entry.text("id"), entry.find("when").map(conditions::read),
                entry.oneOf(Urgency.class, "urgency"), effects(entry, "destinations", "to", conditions),
                entry.texts("blocks"), entry.texts("blocks-if-offered"), effects(entry, "notes", "note", conditions),
                effects(entry, "must-ask", "item", conditions), effects(entry, "disposition", "is", conditions),
                entry.textOr("says", ""), entry.flag("no-sheets"), entry.text("rationale"), entry.texts("sources"));
    }

    private static List<Effect> effects(Entry rule, String list, String name, ConditionReader conditions) {
        return rule.entries(list)
            .stream()
            .map(effect -> effect.isPairs()
                    ? new Effect(effect.knowing(name, "when").text(name), effect.find("when").map(conditions::read))
                    : new Effect(effect.text(), java.util.Optional.empty()))
            .toList();
    }

}
