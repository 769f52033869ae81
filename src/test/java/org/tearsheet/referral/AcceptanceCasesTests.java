package org.tearsheet.referral;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.tearsheet.library.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/** The acceptance cases of the clinical specification, each compared as a whole. */
class AcceptanceCasesTests {

    private static final Map<String, Object> HAPPY = Map.of("H3", List.of("HAPPY", "RELIEF"));

    private static final Map<String, Object> WORTHLESS_MAN = Map.of("S2", "THOUGHTS", "M1_TOOL", "PHQ9", "M1_SCORE", 17,
            "M1_SELFHARM", "YES", "H1", "MOST_TIMES", "H3", List.of("SAD_EMPTY", "WORTHLESS"), "H4", "A_LOT", "H5",
            "YES");

    @ParameterizedTest
    @MethodSource("cases")
    void assessesAsSpecified(Map<String, Object> expected) {
        var assessment = StarterChecklist.assess(answers(expected.get("answers")));

        assertThat(assessment.status()).isEqualTo(expected.get("status"));
        assertThat(assessment.urgencyShown()).isEqualTo(expected.get("urgency"));
        assertThat(names(assessment.destinations())).isEqualTo(expected.get("destinations"));
        assertThat(assessment.blocked()).containsExactlyInAnyOrderElementsOf(list(expected.get("blocked")));
        assertThat(assessment.mustAsk()).containsExactlyInAnyOrderElementsOf(list(expected.get("must-ask")));
        assertThat(assessment.disposition()).isEqualTo(expected.get("disposition"));
        assertThat(assessment.firedRules()).containsExactlyInAnyOrderElementsOf(list(expected.get("fired")));
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesDecideTheSame(Language language) throws IOException {
        var checklist = DefinitionReader.read(language, StarterChecklist.definition(language));
        for (var expected : cases()) {
            var answers = answers(expected.get("answers"));

            assertThat(checklist.assess(checklist.answers(answers, checklist.negative())).firedRules())
                .isEqualTo(StarterChecklist.assess(answers).firedRules());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "S1", "S2", "S3", "S4", "S6", "S7", "B1", "B2" })
    void aRedFlagThatWasNotAskedIsNeverANo(String item) {
        var assessment = StarterChecklist.assess(with(HAPPY, item, "NOT_ASKED"));

        assertThat(assessment.status()).isEqualTo("INCOMPLETE");
        assertThat(assessment.urgencyShown()).isEqualTo("NOT_SHOWN");
        assertThat(assessment.mustAsk()).containsExactly(item);
    }

    @Test
    void anEmergencyIsShownWhateverIsStillOpen() {
        var assessment = StarterChecklist
            .assess(Map.of("B1", List.of("THUNDERCLAP_HEADACHE"), "H1", "ONCE", "S1", "NOT_ASKED"));

        assertThat(assessment.status()).isEqualTo("INCOMPLETE");
        assertThat(assessment.urgencyShown()).isEqualTo("EMERGENCY");
    }

    @Test
    void aThresholdCanBeChanged() {
        var answers = StarterChecklist.ENGLISH.answers(WORTHLESS_MAN, StarterChecklist.ENGLISH.negative());
        var changed = StarterChecklist.ENGLISH.with("PHQ9_POS", 15).assess(answers);

        assertThat(changed.urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(changed.destinations()).isEqualTo(StarterChecklist.assess(WORTHLESS_MAN).destinations());
        assertThat(StarterChecklist.ENGLISH.with("PHQ9_POS", 18).assess(answers).firedRules()).doesNotContain("R20b");
    }

    @Test
    void whatThePatientWantsChangesTheDispositionOnly() {
        var informed = Map.of("H10", "YES", "H3", List.of("CONFUSED_IDENTITY", "HAPPY"), "H4", "A_LITTLE", "H12",
                "INFO_ONLY");
        var offered = StarterChecklist.assess(informed);
        var agreed = StarterChecklist.assess(with(informed, "H12", "YES"));

        assertThat(offered.disposition()).isEqualTo("OFFERED_ONLY");
        assertThat(agreed.disposition()).isEqualTo("SEND_IF_AGREED");
        assertThat(agreed.destinations()).isEqualTo(offered.destinations());
        assertThat(agreed.urgency()).isEqualTo(offered.urgency());
    }

    @Test
    void aDeclinedAnswerIsRespectedAndOfferedAgain() {
        var declined = with(HAPPY, "S4", "DECLINED");
        assertThat(StarterChecklist.assess(declined)).satisfies(assessment -> {
            assertThat(assessment.status()).isEqualTo("COMPLETE");
            assertThat(assessment.urgencyShown()).isEqualTo("SELF_CARE");
            assertThat(assessment.notes()).contains("RE_OFFER_S4");
        });

        assertThat(StarterChecklist.assess(with(declined, "H7", List.of("DISTANCE"))).blocked())
            .containsExactly("COUPLES_THERAPIST");
    }

    @Test
    void takingAnAnswerBackTakesItsEffectBack() {
        var checklist = StarterChecklist.ENGLISH;
        var before = checklist.negative();
        var afraid = before.with("S1", "YES");

        assertThat(checklist.assess(afraid).urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(checklist.assess(afraid.without("S1", before))).isEqualTo(checklist.assess(before));
    }

    static List<Map<String, Object>> cases() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new ClassPathResource("cases.yaml", AcceptanceCasesTests.class).getInputStream());
    }

    private static Map<String, String> names(Map<String, Urgency> destinations) {
        var names = new HashMap<String, String>();
        destinations.forEach((code, urgency) -> names.put(code, urgency.name()));
        return names;
    }

    private static Map<String, Object> with(Map<String, Object> answers, String item, Object answer) {
        var changed = new HashMap<>(answers);
        changed.put(item, answer);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(@Nullable Object yaml) {
        return Objects.requireNonNull((Map<String, Object>) yaml);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(@Nullable Object yaml) {
        return Objects.requireNonNull((List<String>) yaml);
    }

}
