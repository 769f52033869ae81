package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The formulas, against worked examples that others have published: the counts and scores
 * in the tests of textstat (Python, 2025), and the figures quoted for Green Eggs and Ham.
 */
class ReadabilityTests {

    @ParameterizedTest
    @CsvSource({ "11, 99, 136, 6, 4.130, 7.348", "1, 5, 7, 1, 2.880, 8.842", "5, 53, 72, 4, 4.574, 8.239",
            "17, 372, 519, 38, 9.407, 11.670" })
    void gradesAsTextstatDoes(int sentences, int words, int syllables, int polysyllables, double kincaid, double smog) {
        var text = new Readability(sentences, words, 25, syllables, polysyllables);

        assertThat(text.fleschKincaidGrade()).isCloseTo(kincaid, within(0.001));
        assertThat(text.smogGrade()).isCloseTo(smog, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({ "1, 5, 7, 114.615, 117.740", "5, 53, 72, 111.601, 114.519", "11, 99, 139, 110.363, 113.418" })
    void rankSpanishEaseAsTextstatDoes(int sentences, int words, int syllables, double szigriszt, double huerta) {
        var text = new Readability(sentences, words, 25, syllables, 0);

        assertThat(text.szigrisztPazos()).isCloseTo(szigriszt, within(0.001));
        assertThat(text.fernandezHuerta()).isCloseTo(huerta, within(0.001));
    }

    /** 5.7 words a sentence and 1.02 syllables a word are grade -1.3. */
    @Test
    void gradesGreenEggsAndHam() {
        assertThat(new Readability(100, 570, 12, 581, 8).fleschKincaidGrade()).isCloseTo(-1.3, within(0.05));
    }

    @Test
    void countsSentencesWordsAndSyllables() {
        var text = Readability.of(Locale.ENGLISH, List.of("You can stop at any time.", "Is it \"fine\"? Yes, 24-7."));

        assertThat(text).isEqualTo(new Readability(2, 11, 6, 14, 1));
    }

    @Test
    void anEmptyTextIsNotHard() {
        assertThat(Readability.of(Locale.ENGLISH, List.of()).fleschKincaidGrade()).isNegative();
    }

    @Test
    void dividesProseIntoSentences() {
        assertThat(
                Sentences.of(Locale.ENGLISH, "You can say, \"Stop, it hurts.\" A caring partner will stop. Will you?"))
            .containsExactly("You can say, \"Stop, it hurts.\"", "A caring partner will stop.", "Will you?");
        assertThat(Sentences.of(Locale.of("es"), "¿Le duele? Pare. No siga.")).containsExactly("¿Le duele?", "Pare.",
                "No siga.");
    }

}
