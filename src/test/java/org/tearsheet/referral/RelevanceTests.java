package org.tearsheet.referral;

import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** When a question matters, told in clauses. */
class RelevanceTests {

    private static final Checklist CHECKLIST = StarterChecklist.ENGLISH;

    /** Those whose exact condition needs more than two clauses. */
    private static final Set<String> WITH_A_TOTAL = Set.of("B3", "M5");

    @Property(tries = 2000)
    void clausesAreNeverNarrowerThanTheScreen(@ForAll("answers") Answers answers) {
        for (var item : CHECKLIST.items()) {
            if (CHECKLIST.isRelevant(item, answers)) {
                assertThat(holds(CHECKLIST.relevance(item), answers)).as(item.id()).isTrue();
            }
        }
    }

    @Property(tries = 2000)
    void thoseOfTheStarterLibraryAreExact(@ForAll("answers") Answers answers) {
        for (var item : CHECKLIST.items()) {
            assertThat(holds(CHECKLIST.relevance(item), answers)).as(item.id())
                .isEqualTo(CHECKLIST.isRelevant(item, answers));
        }
    }

    @Test
    void whatIsAlwaysOfferedHasNoClause() {
        CHECKLIST.items()
            .stream()
            .filter(item -> item.quick() || item.shown().isEmpty())
            .forEach(item -> assertThat(CHECKLIST.relevance(item)).isEqualTo(Relevance.ALWAYS));
    }

    @Test
    void aClauseOrTwoAreEnoughWithoutATotal() {
        CHECKLIST.items()
            .stream()
            .filter(item -> !WITH_A_TOTAL.contains(item.id()))
            .forEach(item -> assertThat(CHECKLIST.relevance(item).clauses()).as(item.id()).hasSizeLessThan(3));
    }

    /** What clauses cannot say is left out, also where it is turned around. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {not: {H3: [AFRAID]}}                                   | []
            {H3: {lacks: [AFRAID]}}                                 | []
            {not: {H3: {lacks: [AFRAID]}}}                          | [H3 AFRAID]
            {H3: {only: [AFRAID]}}                                  | [H3 AFRAID]
            {M4: [EMPTY]}                                           | []
            {not: {M4: {at-least: 3}}}                              | []
            {all: [{M4: {at-least: 3}}, {M4: {at-least: 2}}]}       | [M4 3]
            {any: [{M4: {at-least: 3}}, {M4: {at-least: 2}}]}       | [M4 2]
            {not: {any: [{S1: ["YES"]}, {S1: [NOT_ASKED]}]}}        | [S1 NO NOT_ASKED, S1 NO YES]
            {any: [{S1: ["YES", "NO"]}, {S1: [NOT_ASKED]}]}         | []
            {all: [{S1: ["YES"]}, {any: [{S1: ["YES"]}, {S2: [NONE]}]}]} | [S1 YES]
            {pregnant: false}                                       | [B3 NO NOT_APPLICABLE NOT_ASKED POSTPARTUM_12M]
            {S1: [NOT_ASKED]}                                       | [S1 NO NOT_ASKED]
            {all: [{S4eff: [UNSURE]}, {S4: [UNSURE, DECLINED]}, {H11: [UNSURE]}]} | [H11 UNSURE, S4 DECLINED UNSURE]
            """)
    void widensWhatCannotBeSaid(String condition, String clauses) {
        var definition = StarterChecklist.definition(Language.ENGLISH)
            .replaceFirst("shown: \\{S4eff: \\[\"YES\", UNSURE]}", "shown: " + condition);
        var checklist = DefinitionReader.named(Language.ENGLISH, definition);
        var item = checklist.items().stream().filter(one -> one.id().equals("S5")).findFirst().orElseThrow();

        assertThat(
                checklist.relevance(item)
                    .clauses()
                    .stream()
                    .map(clause -> String.join(" or ", java.util.stream.Stream
                        .concat(clause.codes()
                            .entrySet()
                            .stream()
                            .map(test -> test.getKey() + " "
                                    + String.join(" ", new java.util.TreeSet<>(test.getValue()))),
                                clause.atLeast().entrySet().stream().map(test -> test.getKey() + " " + test.getValue()))
                        .sorted()
                        .toList()))
                    .sorted()
                    .toList()
                    .toString())
            .isEqualTo(clauses);
    }

    @Provide
    Arbitrary<Answers> answers() {
        return AnyAnswers.all();
    }

    private static boolean holds(Relevance relevance, Answers answers) {
        return relevance.clauses()
            .stream()
            .allMatch(clause -> clause.codes()
                .entrySet()
                .stream()
                .anyMatch(test -> test.getValue().contains(answers.code(test.getKey()))
                        || answers.codes(test.getKey()).stream().anyMatch(test.getValue()::contains))
                    || clause.atLeast()
                        .entrySet()
                        .stream()
                        .anyMatch(test -> answers.number(test.getKey())
                            .filter(number -> number >= test.getValue())
                            .isPresent()));
    }

}
