package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.library.Language;
import org.tearsheet.library.Source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SummaryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Checklist ENGLISH = StarterChecklist.ENGLISH;

    private static final Checklist SPANISH = DefinitionReader.read(Language.SPANISH,
            StarterChecklist.definition(Language.SPANISH));

    private static final Map<String, Object> PAIN = Map.of("B4", "REPEATED", "B5", List.of("ENTRY_OR_BURNING"));

    private static final List<Source> SOURCES = List.of(
            new Source("PFPT23", "Somebody. Physical therapy. 2023.", 2023, null, "That it helps", true),
            new Source("WHO13", "World Health Organization. Guidelines. 2013.", 2013, null, "Safe enquiry", true));

    @Test
    void theNeutralSummaryIsFiveLinesWithoutReasons() {
        assertThat(neutral(PAIN)).isEqualTo("""
                A prompt for the clinician, not a diagnosis. Clinical judgement decides.

                Date: 22 Nov 2026
                Urgency: Within 30 days
                Next steps:
                - Specialist appointment
                - Physical therapy appointment
                Questions still open: 0
                """);
    }

    @Test
    void theFullSummarySaysWhy() {
        assertThat(full(PAIN)).isEqualTo("""
                A prompt for the clinician, not a diagnosis. Clinical judgement decides.

                Date: 22 Nov 2026
                Urgency: Within 30 days
                Where to refer:
                - Gynecology, urology or sexual medicine: Within 30 days
                  - R26: Find the cause; care works best combined. (PFPT23, GHAD19)
                - Pelvic floor physical therapist: Within 30 days
                  - R26: Find the cause; care works best combined. (PFPT23, GHAD19)
                How to go on: Send if the patient agrees.
                Sources: PFPT23: Somebody. Physical therapy. 2023.
                """);
    }

    @Test
    void whatIsOpenIsCountedInOneAndAskedInTheOther() {
        var open = Map.of("S1", "NOT_ASKED", "B2", "NOT_ASKED", "B4", "REPEATED");

        assertThat(neutral(open)).contains("Urgency: Within 30 days, or sooner: questions are still open",
                "Questions still open: 2");
        assertThat(full(open)).containsSubsequence("Still to ask:", "- S1: Are you in danger now", "- B2: Fever");
    }

    @Test
    void selfCareIsNotShownWhileQuestionsAreOpen() {
        assertThat(neutral(Map.of("S3", "NOT_ASKED"))).contains("Urgency: Not known while questions are still open",
                "Next steps: None");
        assertThat(neutral(Map.of())).contains("Urgency: No referral needed");
        assertThat(full(Map.of())).contains("- No referral needed\n  - R41: ", "Where to refer: None");
    }

    @Test
    void anEmergencyIsShownAsSuchAndComesFirst() {
        var full = full(Map.of("S2", "PLAN_INTENT_OR_RECENT_ATTEMPT", "S3", "NOT_ASKED", "B4", "REPEATED"));

        assertThat(full).containsSubsequence("Urgency: Emergency, now\n", "- Emergency services: Emergency, now", "R02",
                "- Crisis line: Emergency, now", "R02", "Gynecology", "Within 30 days");
    }

    @Test
    void whatIsBlockedIsSaidWithItsReason() {
        assertThat(full(Map.of("S7", "CURRENT", "H7", List.of("DISTANCE")))).containsSubsequence(
                "Not to be offered now:", "- Couples therapist",
                "R37: Held until you confirm, alone, that it was not the current partner.");
        assertThat(neutral(Map.of("S7", "CURRENT", "H7", List.of("DISTANCE")))).doesNotContain("Consultation");
    }

    @Test
    void notesAndDispositionAreInWords() {
        assertThat(full(Map.of("S4", "DECLINED", "H6", "PREMENSTRUAL", "H12", "NOT_NOW"))).contains(
                "How to go on: Offered only: the patient does not want a referral today.",
                "- Daily record over two cycles before a diagnosis.", "- Offer again: S4: Was any of the sex");
        assertThat(full(Map.of("S4", "YES"))).contains("Notes: Ask: S5: How long ago");
    }

    @Test
    void theClinicianDecidesAndSaysWhy() {
        var outcome = new Outcome(assess(Map.of("S7", "CURRENT")),
                Optional.of(new Judgement(Urgency.SOON, "Advocate met her this morning")), Set.of("PRIMARY_CARE"));

        assertThat(Summary.full(ENGLISH, outcome, DAY, List.of()).text()).containsSubsequence(
                "- Within 7 days (decided by the clinician)", "  - By the rules: Today",
                "  - Reason: Advocate met her this morning", "- Domestic violence advocate: Today",
                "- Primary care: added by the clinician");
        assertThat(Summary.neutral(ENGLISH, outcome, DAY).text())
            .contains("Urgency: Within 7 days (decided by the clinician)", "- Primary care appointment")
            .doesNotContain("Advocate", "advocate", "Today");
    }

    @Test
    void nobodyLowersWhatIsDueTodayWithoutAReason() {
        var today = assess(Map.of("S7", "CURRENT"));

        assertThat(Judgement.needsReason(today, Urgency.SOON)).isTrue();
        assertThat(Judgement.needsReason(today, Urgency.EMERGENCY)).isFalse();
        assertThat(Judgement.needsReason(assess(PAIN), Urgency.SELF_CARE)).isFalse();
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Outcome(today, Optional.of(new Judgement(Urgency.SOON, "  ")), Set.of()));
        assertThat(new Outcome(today, Optional.of(new Judgement(Urgency.EMERGENCY, "")), Set.of()).added()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.tearsheet.referral.AcceptanceCasesTests#cases")
    @SuppressWarnings("unchecked")
    void theNeutralSummaryNeverTellsTheSubject(Map<String, Object> example) {
        for (var checklist : List.of(ENGLISH, SPANISH)) {
            var answers = checklist.answers(Objects.requireNonNull((Map<String, Object>) example.get("answers")),
                    checklist.negative());
            var neutral = Summary.neutral(checklist, Outcome.of(checklist.assess(answers)), DAY).text();

            assertThat(checklist.rules()).noneMatch(rule -> neutral.contains(rule.id() + ":"))
                .noneMatch(rule -> neutral.contains(rule.rationale()));
            assertThat(checklist.items()).noneMatch(item -> neutral.contains(item.question()));
            assertThat(checklist.destinations()).filteredOn(place -> !place.neutral().contains(place.name()))
                .noneMatch(place -> neutral.contains(place.name()));
        }
    }

    @Test
    void inCompanyTheFullSummarySaysNoMoreThanTheNeutralOne() {
        var inCompany = Map.of("P0", "NOT_PRIVATE", "S4", "YES", "S7", "CURRENT", "S6", "OLDER", "B4", "REPEATED");

        assertThat(full(inCompany)).startsWith(neutral(inCompany))
            .endsWith("Notes: Finish in private.\n")
            .contains("Specialist appointment")
            .doesNotContain("R1", "R0", "S4", "partner", "Support service", "Medical appointment",
                    "Counseling appointment", "advocate");
    }

    @Test
    void itSpeaksTheLanguageOfItsChecklist() {
        var outcome = Outcome.of(SPANISH.assess(SPANISH.answers(PAIN, SPANISH.negative())));

        assertThat(Summary.neutral(SPANISH, outcome, DAY).text()).isEqualTo("""
                Una ayuda para el equipo de salud, no un diagnóstico. Decide el juicio clínico.

                Fecha: 22 nov 2026
                Urgencia: En 30 días como máximo
                Próximos pasos:
                - Cita con especialista
                - Cita de fisioterapia
                Preguntas pendientes: 0
                """);
        assertThat(Summary.full(SPANISH, outcome, DAY, SOURCES).text()).contains("Adónde derivar:",
                "- Fisioterapeuta de piso pélvico: En 30 días como máximo", "Fuentes: PFPT23");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryWord(Language language) {
        var words = new SummaryWords(language);

        assertThat(words.keys()).isEqualTo(new SummaryWords(Language.ENGLISH).keys())
            .allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
        assertThat(Urgency.values()).allSatisfy(urgency -> assertThat(words.say(urgency)).isNotBlank());
    }

    @Test
    void everyNoteAndDispositionOfTheRulesHasWords() {
        var words = new SummaryWords(Language.ENGLISH).keys();

        assertThat(ENGLISH.rules()).flatExtracting(Rule::disposition)
            .extracting(effect -> "disposition." + ((Rule.Effect) effect).what())
            .isSubsetOf(words);
        assertThat(ENGLISH.rules()).flatExtracting(Rule::notes)
            .extracting(effect -> ((Rule.Effect) effect).what())
            .filteredOn(note -> !note.matches("(ASK|RE_OFFER)_.*"))
            .extracting(note -> "note." + note)
            .isSubsetOf(words);
    }

    @Test
    void nothingOfItIsSaidInALog() {
        var outcome = new Outcome(assess(PAIN), Optional.of(new Judgement(Urgency.SOON, "because")), Set.of());
        var summary = Summary.full(ENGLISH, outcome, DAY, List.of());

        assertThat(outcome).hasToString("Outcome");
        assertThat(outcome.judgement()).hasToString("Optional[Judgement]");
        assertThat(summary).hasToString("Summary");
        assertThat(summary.parts().getFirst()).hasToString("Part");
        assertThat(summary.parts().getFirst().lines()).hasToString("[Line]");
    }

    private static String neutral(Map<String, ?> answers) {
        return Summary.neutral(ENGLISH, Outcome.of(assess(answers)), DAY).text();
    }

    private static String full(Map<String, ?> answers) {
        return Summary.full(ENGLISH, Outcome.of(assess(answers)), DAY, SOURCES).text();
    }

    private static Assessment assess(Map<String, ?> answers) {
        return StarterChecklist.assess(answers);
    }

}
