package org.tearsheet.referral;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A definition that cannot be trusted is refused, with the place and the reason. */
class DefinitionReaderTests {

    private static final String DEFINITION = StarterChecklist.definition(Language.ENGLISH);

    private static final String R11 = "when: {S7: [CURRENT]}";

    @ParameterizedTest
    @EnumSource
    void readsTheStarterChecklist(Language language) {
        assertThat(DefinitionReader.read(language, StarterChecklist.definition(language)).rules()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {S9: [CURRENT]}                                 | names the unknown item "S9"
            {S7: [SOMETIMES]}                               | names the unknown answer "SOMETIMES" of S7
            {H3: {lacks: [GLAD]}}                           | names the unknown answer "GLAD" of H3
            {M4: {at-least: PCPTSD_HIGH}}                   | names the unknown parameter "PCPTSD_HIGH"
            {S7: {at-least: 3}}                             | names "S7", which is no number
            {happy: true}                                   | names "happy", which is neither an item nor derived
            {fired: [R12]}                                  | names the rule R12, which does not stand before it
            {not-fired: [R11]}                              | names the rule R11, which does not stand before it
            {all: [{S7: [CURRENT]}, {S7: ["NO"]}]}          | can never fire
            {all: [{H3: [HAPPY]}, {H3: {only: [RELIEF]}}]}  | can never fire
            {M4: {at-least: 6}}                             | can never fire
            {all: [{M1_TOOL: [PHQ2]}, {M1_SCORE: {at-least: 7}}]} | can never fire
            {all: [{pregnant: true}, {B3: ["NO"]}]}         | can never fire
            {all: [{S4eff: ["NO"]}, {S4: ["YES"]}]}         | can never fire
            {any: [{S7: [CURRENT]}, {M4: {at-least: 6}}]}   | has an "any" of which one part can never hold
            """)
    void refusesACondition(String when, String reason) {
        assertThat(faults(R11, "when: " + when)).extracting(Fault::line, Fault::reason)
            .containsExactly(tuple(line("- id: R11"), "R11: " + reason));
    }

    @Test
    void refusesAnUnknownDestination() {
        assertThat(faults("urgency: SAME_DAY\n    destinations: [IPV_ADVOCATE]",
                "urgency: SAME_DAY\n    destinations: [HOTEL]"))
            .extracting(Fault::line, Fault::reason)
            .containsExactly(tuple(line("- id: R11"), "R11: names the unknown destination \"HOTEL\""));
    }

    @Test
    void refusesTwoRulesWithOneId() {
        assertThat(faults("- id: R12", "- id: R11")).extracting(Fault::line, Fault::reason)
            .contains(tuple(line("- id: R11"), "R11: stands here twice"));
    }

    @Test
    void refusesARuleThatOffersAndBlocksAtOnce() {
        assertThat(faults(R11, R11 + "\n    blocks: [IPV_ADVOCATE]")).extracting(Fault::line, Fault::reason)
            .containsExactly(tuple(line("- id: R11"), "R11: offers and blocks IPV_ADVOCATE at once"));
    }

    @Test
    void refusesAnUnknownItemToAsk() {
        assertThat(faults("{item: H4, when: {H4: [NOT_ASKED]}}", "{item: H40, when: {H4: [NOT_ASKED]}}"))
            .extracting(Fault::line, Fault::reason)
            .containsExactly(tuple(line("- id: R42"), "R42: names the unknown item \"H40\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    title: Referral checklist     | tittle: Referral checklist | title: | definition
                    PHQ-2 total that counts       | "PHQ-2"\\n    max: 6       | PHQ2_POS: | parameters PHQ2_POS
                    red-flag: false               | redflag: false             | - id: P0 | items P0
                    says: Finish in private.      | shows: Finish in private.  | when: {P0: [NOT_PRIVATE]} | privacy
                    rationale: Immediate danger.  | reason: Immediate danger.  | - id: R01 | rules R01
                    neutral: Emergency care       | discreet: Emergency care   | - code: EMERGENCY_SERVICES | destinations EMERGENCY_SERVICES
                    ask-first: true               | asks-first: true           | - topic: trauma-and-triggers | sheets trauma-and-triggers
                    """)
    void refusesAnUnknownKey(String text, String changed, String place, String where) {
        var fault = faults(text, changed.replace("\\n", "\n")).getFirst();

        assertThat(fault.reason()).startsWith(where + ": ").contains("is not known here, expected one of");
        assertThat(fault.line()).isBetween(line(place), line(place) + 1);
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThat(faults(R11, "when: {S7: [CURRENT}")).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line("- id: R11") + 1);
            assertThat(fault.reason()).startsWith("definition: this is not YAML (");
        });
    }

    @ParameterizedTest
    @CsvSource({ "7", "70" })
    void refusesAThresholdThatNoTotalReaches(int threshold) {
        assertThat(faults("value: 3", "value: " + threshold)).extracting(Fault::line, Fault::reason)
            .contains(tuple(line("- id: moodPos"), "moodPos: has an \"any\" of which one part can never hold"));
    }

    @Test
    void refusesAChecklistWithoutRules() {
        var rules = DEFINITION.indexOf("\nrules:");
        var sheets = DEFINITION.indexOf("\nsheets:");

        assertThat(faultsOf(DEFINITION.substring(0, rules) + DEFINITION.substring(sheets))).extracting(Fault::reason)
            .contains("rules: there is no rule");
    }

    @Test
    void namesAllThatIsWrong() {
        var broken = DEFINITION.replace(R11, "when: {S9: [CURRENT]}")
            .replace("when: {S7: [ENDED_LONGER]}", "when: {S7: [LONG_AGO]}")
            .replace("when: {M6: [\"YES\"]}\n    urgency: ROUTINE\n    destinations: [MOOD_CARE]",
                    "when: {M6: [\"YES\"]}\n    urgency: ROUTINE\n    destinations: [HOTEL]");

        assertThat(faultsOf(broken)).extracting(fault -> fault.about().getFirst()).containsExactly("R11", "R13", "R39");
    }

    @Test
    void readsAThresholdThatAClinicChanged() {
        var checklist = DefinitionReader.read(Language.ENGLISH, DEFINITION.replace("value: 10", "value: 12"));

        assertThat(checklist.threshold("PHQ9_POS")).isEqualTo(12);
        assertThat(checklist.assess(checklist.negative().with("M1_TOOL", "PHQ9").with("M1_SCORE", 11)).urgency())
            .isEqualTo(Urgency.SELF_CARE);
        assertThat(checklist.assess(checklist.negative().with("M1_TOOL", "PHQ9").with("M1_SCORE", 12)).urgency())
            .isEqualTo(Urgency.ROUTINE);
    }

    @ParameterizedTest
    @EnumSource
    void everyFlawIsToldInBothLanguages(Flaw flaw) {
        var fault = flaw.at(7, "R11", "§1", "§2");

        assertThat(fault.reason()).startsWith("R11: ").doesNotContain("{", "checklist.");
        assertThat(fault.say(Locale.of("es"))).startsWith("R11: ")
            .doesNotContain("{", "checklist.")
            .isNotEqualTo(fault.reason())
            .satisfies(said -> assertThat(said.contains("§1")).isEqualTo(fault.reason().contains("§1")))
            .satisfies(said -> assertThat(said.contains("§2")).isEqualTo(fault.reason().contains("§2")));
    }

    private static List<Fault> faults(String text, String changed) {
        assertThat(DEFINITION).contains(text);
        int place = DEFINITION.indexOf(text);
        return faultsOf(DEFINITION.substring(0, place) + changed + DEFINITION.substring(place + text.length()));
    }

    private static List<Fault> faultsOf(String definition) {
        return catchThrowableOfType(InvalidChecklist.class, () -> DefinitionReader.read(Language.ENGLISH, definition))
            .faults();
    }

    /** The line of the starter checklist on which a text begins. */
    private static int line(String text) {
        return 1 + (int) DEFINITION.substring(0, DEFINITION.indexOf(text)).chars().filter(one -> one == '\n').count();
    }

}
