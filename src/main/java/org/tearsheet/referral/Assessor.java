package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tearsheet.library.Slug;
import org.tearsheet.referral.Assessment.Reason;
import org.tearsheet.referral.Destination.Flag;
import org.tearsheet.referral.Rule.Effect;

/** Goes through all rules once. Their results are united; the highest urgency wins. */
class Assessor {

    static final String SEND_IF_AGREED = "SEND_IF_AGREED";

    private final Checklist checklist;

    private final Facts facts;

    private final Map<String, Urgency> destinations = new LinkedHashMap<>();

    private final Set<String> blocked = new LinkedHashSet<>();

    private final Set<String> blockedIfOffered = new LinkedHashSet<>();

    private final Set<String> notes = new LinkedHashSet<>();

    private final List<Reason> reasons = new ArrayList<>();

    private Urgency urgency = Urgency.SELF_CARE;

    private String disposition = SEND_IF_AGREED;

    private boolean noSheets;

    Assessor(Checklist checklist, Answers answers) {
        this.checklist = checklist;
        this.facts = new Facts(checklist, answers);
    }

    Assessment assess() {
        checklist.rules().stream().filter(rule -> rule.fires(facts)).forEach(this::apply);
        blockedIfOffered.stream().filter(destinations::containsKey).forEach(blocked::add);
        blocked.forEach(destinations::remove);
        var privacy = checklist.privacy();
        var notPrivate = privacy.when().holds(facts);
        var hidden = notPrivate ? privacy.hiddenDestinations() : Set.<String>of();
        return new Assessment(facts.complete(), urgency, Map.copyOf(destinations), Set.copyOf(blocked),
                List.copyOf(facts.mustAsk()), List.copyOf(notes), disposition, List.copyOf(reasons), sheets(), offers(),
                flags(), hidden, notPrivate ? privacy.says() : "");
    }

    /** Whether a condition holds where a rule stands, after all rules before it. */
    boolean wouldHold(Condition condition, Rule rule) {
        for (var earlier : checklist.rules()) {
            if (earlier.id().equals(rule.id())) {
                break;
            }
            if (earlier.fires(facts)) {
                apply(earlier);
            }
        }
        return condition.holds(facts);
    }

    private void apply(Rule rule) {
        var offered = applying(rule.destinations());
        var newNotes = applying(rule.notes());
        var asked = applying(rule.mustAsk());
        var level = rule.urgency();
        if (level != null) {
            urgency = urgency.orHigher(level);
            offered.forEach(destination -> destinations.merge(destination, level, Urgency::orHigher));
        }
        blocked.addAll(rule.blocks());
        blockedIfOffered.addAll(rule.blocksIfOffered());
        notes.addAll(newNotes);
        asked.forEach(facts::ask);
        applying(rule.disposition()).stream().findFirst().ifPresent(is -> disposition = is);
        noSheets |= rule.noSheets();
        facts.fire(rule);
        if (rule.when().isPresent() || !asked.isEmpty() || !newNotes.isEmpty()) {
            reasons.add(new Reason(rule.id(), level != null, level == null ? Urgency.SELF_CARE : level, offered,
                    rule.says(), rule.rationale(), rule.sources()));
        }
    }

    private List<String> applying(Collection<Effect> effects) {
        return effects.stream().filter(effect -> effect.applies(facts)).map(Effect::what).toList();
    }

    private List<Offer> offers() {
        return noSheets ? List.of()
                : checklist.offers().stream().filter(rule -> rule.when().holds(facts)).map(OfferRule::offer).toList();
    }

    private Map<String, List<String>> flags() {
        var flags = new LinkedHashMap<String, List<String>>();
        checklist.destinations()
            .stream()
            .filter(destination -> destinations.containsKey(destination.code()))
            .forEach(destination -> {
                var set = destination.flags()
                    .stream()
                    .filter(flag -> flag.when().holds(facts))
                    .map(Flag::code)
                    .toList();
                if (!set.isEmpty()) {
                    flags.put(destination.code(), set);
                }
            });
        return Map.copyOf(flags);
    }

    private List<Slug> sheets() {
        var suggested = new ArrayList<Slug>();
        if (!noSheets) {
            checklist.sheets().forEach(sheet -> {
                if (sheet.when().holds(facts)) {
                    suggested.add(sheet.topic());
                    facts.suggestSheet();
                }
            });
        }
        return List.copyOf(suggested);
    }

}
