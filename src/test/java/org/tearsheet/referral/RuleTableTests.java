package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.referral.Mutants.Mutant;
import org.tearsheet.referral.RuleTable.Example;
import org.tearsheet.referral.RuleTable.Trial;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule of the clinical specification, and that a change to any would be noticed.
 */
class RuleTableTests {

    /**
     * R00 says what holds without privacy anyway, R34 why unwanted sex is assumed, R41
     * that nothing else was said: their only effect is to be given as the reason.
     */
    private static final Set<String> ONLY_SAY_WHY = Set.of("R00", "R34", "R41");

    private static final Checklist CHECKLIST = StarterChecklist.ENGLISH;

    private static final List<Example> EXAMPLES = RuleTable.EXAMPLES;

    private static final List<Trial> TRIALS = RuleTable.TRIALS;

    /** Some thousand answers, and what follows from each. */
    private static final Map<Answers, ExpectedOutcome> ANY = Stream.iterate(new Random(1), UnaryOperator.identity())
        .limit(5000)
        .map(AnyAnswers::random)
        .distinct()
        .collect(Collectors.toMap(answers -> answers, answers -> ExpectedOutcome.of(CHECKLIST.assess(answers))));

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void assessesAsSpecified(Example example) {
        assertThat(example.outcome(CHECKLIST)).isEqualTo(example.expected());
    }

    @Test
    void eachFollowsFromTheseAnswersAndNoOthers() {
        assertThat(TRIALS).allMatch(trial -> trial.fits(CHECKLIST));
    }

    @Test
    void everyRuleFiresInAnExample() {
        assertThat(EXAMPLES).flatMap(example -> example.expected().why()).containsAll(rules().map(Rule::id).toList());
    }

    @ParameterizedTest
    @MethodSource
    void aMissingRuleIsNoticed(String rule) {
        var mutant = CHECKLIST.without(rule);

        assertThat(EXAMPLES).anyMatch(example -> ONLY_SAY_WHY.contains(rule) ? !example.fits(mutant)
                : !example.outcome(mutant).withoutWhy().equals(example.expected().withoutWhy()));
    }

    static Stream<String> aMissingRuleIsNoticed() {
        return rules().map(Rule::id);
    }

    @Test
    void aChangedEffectIsNoticed() {
        assertThat(unnoticed(new Mutants(CHECKLIST).ofEffects())).isEmpty();
    }

    @Test
    void aChangedConditionIsNoticed() {
        assertThat(unnoticed(new Mutants(CHECKLIST).ofConditions())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aChangedThresholdIsNoticed(String parameter) {
        int value = CHECKLIST.threshold(parameter);

        assertThat(Stream.of(value - 1, value + 1)).allSatisfy(
                other -> assertThat(EXAMPLES).anyMatch(example -> !example.fits(CHECKLIST.with(parameter, other))));
    }

    static Set<String> aChangedThresholdIsNoticed() {
        return CHECKLIST.parameters().keySet();
    }

    private static List<String> unnoticed(Stream<Mutant> mutants) {
        return mutants.filter(mutant -> RuleTable.accepts(mutant.checklist()))
            .filter(RuleTableTests::makesADifference)
            .map(Mutant::toString)
            .toList();
    }

    /** Some changes make none: the rule then says the same in other words. */
    private static boolean makesADifference(Mutant mutant) {
        return ANY.entrySet()
            .stream()
            .anyMatch(any -> !ExpectedOutcome.of(mutant.checklist().assess(any.getKey())).equals(any.getValue()));
    }

    private static Stream<Rule> rules() {
        return CHECKLIST.rules().stream();
    }

}
