package org.tearsheet.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.search.Term.Guess;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({ "sex, sex, 0", "aftr, after, 1", "anxeity, anxiety, 1", "disphoria, dysphoria, 1", "cat, dog, 3" })
    void countsLetters(String one, String other, int letters) {
        assertThat(Spelling.letters(one, other)).isEqualTo(letters);
        assertThat(Spelling.letters(other, one)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({ "yorar, llorar", "biolencia, violencia", "berguensa, verguenza", "siclo, ciclo", "kulpa, culpa",
            "vajinismo, vaginismo", "disforia, dysphoria" })
    void whatSoundsAlikeIsNear(String typed, String word) {
        assertThat(Spelling.distance(typed, word)).isLessThanOrEqualTo(1);
    }

    @Test
    void aWordThatIsNotFinishedMayHaveAnError() {
        assertThat(Spelling.guesses("vajini", List.of("vaginismo", "virginidad"))).extracting(Guess::word)
            .containsExactly("vaginismo");
    }

    @Test
    void shortWordsAreForgivenLess() {
        assertThat(Spelling.guesses("aftr", List.of("after", "fat", "art"))).extracting(Guess::word)
            .containsExactly("after");
        assertThat(Spelling.guesses("xylophone", List.of("hypnosis", "phone"))).isEmpty();
    }

}
