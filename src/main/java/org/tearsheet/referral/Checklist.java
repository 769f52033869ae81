package org.tearsheet.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.tearsheet.library.Language;
import org.tearsheet.referral.Assessment.Reason;
import org.tearsheet.referral.Rule.Effect;

/**
 * The referral checklist in one language: its questions, and the rules that follow from
 * the answers.
 */
public final class Checklist {

    private final String title;

    private final Language language;

    private final Map<String, Integer> parameters;

    private final List<Item> items;

    private final Privacy privacy;

    private final List<Derived> derived;

    private final List<Destination> destinations;

    private final List<Rule> rules;

    private final List<SheetRule> sheets;

    private final List<OfferRule> offers;

    private final Map<String, Condition> heldByHand;

    private final Answers fresh;

    private final Answers negative;

    private final Vocabulary vocabulary;

    private final AnswersReader reader;

    Checklist(String title, Language language, Map<String, Integer> parameters, List<Item> items, Privacy privacy,
            List<Derived> derived, List<Destination> destinations, List<Rule> rules, List<SheetRule> sheets,
            List<OfferRule> offers, Map<String, Condition> heldByHand, Answers fresh, Answers negative) {
        this.title = title;
        this.language = language;
        this.parameters = Map.copyOf(parameters);
        this.items = List.copyOf(items);
        this.privacy = privacy;
        this.derived = List.copyOf(derived);
        this.destinations = List.copyOf(destinations);
        this.rules = List.copyOf(rules);
        this.sheets = List.copyOf(sheets);
        this.offers = List.copyOf(offers);
        this.heldByHand = Map.copyOf(heldByHand);
        this.fresh = fresh;
        this.negative = negative;
        this.vocabulary = new Vocabulary(this);
        this.reader = new AnswersReader(this);
    }

    /**
     * The checklist that a draft defines, to try it; empty while it cannot be relied on.
     */
    public static Optional<Checklist> draft(Language language, String definition) {
        try {
            return Optional.of(DefinitionReader.named(language, definition));
        }
        catch (InvalidChecklist ex) {
            return Optional.empty();
        }
    }

    /** What the rules make of these answers: always the same for the same answers. */
    public Assessment assess(Answers answers) {
        return new Assessor(this, answers).assess();
    }

    /**
     * Answers as other programs send them, by field, on top of these defaults.
     * @throws InvalidAnswer if an item or its answer is unknown, or of the wrong type
     */
    public Answers answers(Map<String, ?> given, Answers defaults) {
        return reader.read(given, defaults);
    }

    /** Whether a question matters, given what was answered so far. */
    public boolean isRelevant(Item item, Answers answers) {
        return item.quick() || item.shown().map(shown -> shown.holds(new Facts(this, answers))).orElse(true);
    }

    /** When a question matters, for programs that ask it themselves. */
    public Relevance relevance(Item item) {
        return new RelevanceReader(this).of(item);
    }

    /** Whether a clinician may add this destination by hand. */
    public boolean mayBeAdded(String destination, Answers answers) {
        return Optional.ofNullable(heldByHand.get(destination))
            .map(held -> !held.holds(new Facts(this, answers)))
            .orElse(true);
    }

    /** The rules that offer a destination or hold it back. */
    public List<Reason> why(Assessment assessment, String destination) {
        return assessment.reasons()
            .stream()
            .filter(reason -> reason.destinations().contains(destination) || holdsBack(reason.rule(), destination))
            .toList();
    }

    private boolean holdsBack(String id, String destination) {
        return rules.stream()
            .filter(rule -> rule.id().equals(id))
            .anyMatch(rule -> rule.blocks().contains(destination) || rule.blocksIfOffered().contains(destination));
    }

    public String title() {
        return title;
    }

    public Language language() {
        return language;
    }

    public List<Item> items() {
        return items;
    }

    public List<Destination> destinations() {
        return destinations;
    }

    /** What the assessment says of a destination beside its name, in words. */
    public List<String> flags(Assessment assessment, String destination) {
        var set = assessment.flags().getOrDefault(destination, List.of());
        return destinations.stream()
            .filter(one -> one.code().equals(destination))
            .flatMap(one -> one.flags().stream())
            .filter(flag -> set.contains(flag.code()))
            .map(Destination.Flag::says)
            .toList();
    }

    /** What can be answered, field by field. */
    public List<AnswerField> answerFields() {
        return items.stream()
            .flatMap(item -> item.fields()
                .stream()
                .map(field -> new AnswerField(field, item,
                        vocabulary.codes(field).stream().filter(code -> !code.equals(Condition.EMPTY)).toList(),
                        vocabulary.range(field), item.kind() == Item.Kind.MANY,
                        vocabulary.codes(field).contains(Condition.EMPTY))))
            .toList();
    }

    /** What an assessment can come to, whatever is answered. */
    public PossibleOutcomes possibleOutcomes() {
        return new PossibleOutcomes(rules.stream().map(Rule::id).toList(), effects(rule -> rule.notes().stream()),
                Stream.concat(Stream.of(Assessor.SEND_IF_AGREED), effects(rule -> rule.disposition().stream()).stream())
                    .toList(),
                sheets.stream().map(sheet -> sheet.topic().text()).toList());
    }

    private List<String> effects(Function<Rule, Stream<Effect>> of) {
        return rules.stream().flatMap(of).map(Effect::what).distinct().toList();
    }

    /** Nothing asked yet. */
    public Answers fresh() {
        return fresh;
    }

    /** Everything asked and answered in the negative. */
    public Answers negative() {
        return negative;
    }

    /** The same checklist with another threshold. */
    Checklist with(String parameter, int value) {
        var changed = new HashMap<>(parameters);
        changed.put(parameter, value);
        return new Checklist(title, language, changed, items, privacy, derived, destinations, rules, sheets, offers,
                heldByHand, fresh, negative);
    }

    /** The same checklist without one of its rules. */
    Checklist without(String rule) {
        return new Checklist(title, language, parameters, items, privacy, derived, destinations,
                rules.stream().filter(other -> !other.id().equals(rule)).toList(), sheets, offers, heldByHand, fresh,
                negative);
    }

    /** The same checklist with a rule in the place of the one with its id. */
    Checklist with(Rule rule) {
        return new Checklist(title, language, parameters, items, privacy, derived, destinations,
                rules.stream().map(other -> other.id().equals(rule.id()) ? rule : other).toList(), sheets, offers,
                heldByHand, fresh, negative);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Stream<String> fields() {
        return items.stream().flatMap(item -> item.fields().stream());
    }

    Privacy privacy() {
        return privacy;
    }

    List<Derived> derived() {
        return derived;
    }

    List<Rule> rules() {
        return rules;
    }

    List<SheetRule> sheets() {
        return sheets;
    }

    List<OfferRule> offers() {
        return offers;
    }

    Map<String, Integer> parameters() {
        return parameters;
    }

    Map<String, Condition> heldByHand() {
        return heldByHand;
    }

    int threshold(String name) {
        var value = parameters.get(name);
        return value != null ? value : Integer.parseInt(name);
    }

}
