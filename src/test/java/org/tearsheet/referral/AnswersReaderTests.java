package org.tearsheet.referral;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Answers that other programs send. */
class AnswersReaderTests {

    private static final Checklist CHECKLIST = StarterChecklist.ENGLISH;

    @ParameterizedTest
    @MethodSource
    void refusesNamingTheItemAndNeverTheAnswer(String field, @Nullable Object answer, String reason) {
        var refusal = catchThrowableOfType(InvalidAnswer.class,
                () -> CHECKLIST.answers(Collections.singletonMap(field, answer), CHECKLIST.fresh()));

        assertThat(refusal.item()).isEqualTo(field);
        assertThat(refusal).hasMessageStartingWith(field + ": ").hasMessageContaining(reason);
        assertThat(refusal).hasMessageNotContaining("secret").hasMessageNotContaining("4711").hasNoCause();
    }

    static Stream<Arguments> refusesNamingTheItemAndNeverTheAnswer() {
        return Stream.of(arguments("S9", "secret", "is no item"), arguments("M1", "PHQ9", "is no item"),
                arguments("S4eff", "YES", "is no item"), arguments("S1", "secret", "is one of NO, YES, NOT_ASKED"),
                arguments("S1", "yes", "is one of"), arguments("S1", true, "is one of"),
                arguments("S1", 4711, "is one of"), arguments("S1", List.of("secret"), "is one of"),
                arguments("S1", null, "needs an answer"), arguments("B1", "secret", "is a list of"),
                arguments("B1", "HEAVY_BLEEDING", "is a list of"), arguments("B1", List.of("secret"), "is a list of"),
                arguments("B1", List.of("HEAVY_BLEEDING", "secret"), "is a list of"),
                arguments("B1", List.of("NOT_ASKED"), "is a list of"), arguments("B1", List.of(4711), "is a list of"),
                arguments("B1", Arrays.asList("HEAVY_BLEEDING", null), "is a list of"),
                arguments("B1", Map.of("HEAVY_BLEEDING", true), "is a list of"),
                arguments("M4", 4711, "is a whole number from 0 to 5"), arguments("M4", -1, "is a whole number"),
                arguments("M4", "secret", "is a whole number"), arguments("M4", 3.5, "is a whole number"),
                arguments("M1_SCORE", 4711, "is a whole number from 0 to 30"),
                arguments("M1_TOOL", "secret", "is one of"), arguments("M1_SELFHARM", "secret", "is one of"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PHQ2:6", "PHQ9:27", "EPDS:30" })
    void aTotalIsOneItsToolCanHave(String best) {
        var tool = best.substring(0, 4);
        int highest = Integer.parseInt(best.substring(5));
        var read = CHECKLIST.answers(Map.of("M1_TOOL", tool, "M1_SCORE", highest), CHECKLIST.fresh());

        assertThat(read.answer("M1_SCORE")).isEqualTo(new Answer.Whole(highest));
        var refusal = catchThrowableOfType(InvalidAnswer.class,
                () -> CHECKLIST.answers(Map.of("M1_TOOL", tool, "M1_SCORE", highest + 1), CHECKLIST.fresh()));
        assertThat(refusal.item()).isEqualTo("M1_SCORE");
        assertThat(refusal).hasMessageNotContaining(String.valueOf(highest + 1));
    }

    @Test
    void whatIsLeftOutIsAsTheDefaultsHaveIt() {
        assertThat(CHECKLIST.answers(Map.of(), CHECKLIST.fresh())).isEqualTo(CHECKLIST.fresh());
        assertThat(CHECKLIST.answers(Map.of(), CHECKLIST.negative())).isEqualTo(CHECKLIST.negative());
        assertThat(CHECKLIST.assess(CHECKLIST.answers(Map.of("S1", "NO"), CHECKLIST.fresh())).complete()).isFalse();
        assertThat(CHECKLIST.assess(CHECKLIST.answers(Map.of("S1", "NO"), CHECKLIST.negative())).complete()).isTrue();
    }

    @Test
    void anEmptyListIsNoneAndNotAskedIsNot() {
        var none = CHECKLIST.answers(Map.of("B1", List.of()), CHECKLIST.fresh());
        var notAsked = CHECKLIST.answers(Map.of("B1", "NOT_ASKED"), CHECKLIST.negative());

        assertThat(CHECKLIST.assess(none).mustAsk()).doesNotContain("B1");
        assertThat(CHECKLIST.assess(notAsked).mustAsk()).containsExactly("B1");
    }

    @Test
    void readsSeveralCodesOnceEach() {
        var read = CHECKLIST.answers(Map.of("H3", List.of("HAPPY", "RELIEF", "HAPPY")), CHECKLIST.fresh());

        assertThat(read.codes("H3")).isEqualTo(Set.of("HAPPY", "RELIEF"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "S5", "M4", "M1_SCORE" })
    void whatMayStayOpenMayBeNull(String field) {
        var read = CHECKLIST.answers(Collections.singletonMap(field, null), CHECKLIST.negative());

        assertThat(read.answer(field)).isEqualTo(new Answer.Empty());
    }

    @Test
    void answersSayNothingOfThemselves() {
        assertThat(CHECKLIST.negative().with("S1", "YES")).hasToString("Answers");
    }

}
