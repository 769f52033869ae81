package org.tearsheet.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SyllablesTests {

    @ParameterizedTest
    @CsvSource({ "I, 1", "cry, 1", "stopped, 1", "wanted, 2", "houses, 2", "little, 2", "feelings, 2", "safely, 2",
            "sometimes, 2", "being, 2", "didn't, 2", "can't, 1", "they're, 1", "medicine, 3", "emergency, 4",
            "anxiety, 4", "48, 2", "same-sex, 2" })
    void countsEnglish(String word, int syllables) {
        assertThat(counted(Locale.ENGLISH, word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({ "y, 1", "voy, 1", "ayuda, 3", "país, 2", "bien, 1", "ciudad, 2", "había, 3", "aéreo, 4", "guerra, 2",
            "vergüenza, 3", "quiero, 2", "ahora, 3", "cuídese, 3", "prueba, 2", "oír, 2", "averigüéis, 4", "leyeron, 3",
            "dolor, 2", "PTSD, 4" })
    void countsSpanish(String word, int syllables) {
        assertThat(counted(Locale.of("es"), word)).isEqualTo(syllables);
    }

    @Test
    void isSeldomWrongAboutTheWordsOfTheEnglishTexts() throws IOException {
        assertThat(sample("syllables-en-words-of-the-texts.csv", Locale.ENGLISH).wrong()).isLessThan(2);
    }

    @Test
    void isWrongAboutOneEnglishDictionaryEntryInEightAtMost() throws IOException {
        assertThat(sample("syllables-en-dictionary.csv", Locale.ENGLISH).wrong()).isLessThan(12.5);
    }

    @Test
    void isSeldomWrongAboutTheWordsOfTheSpanishTexts() throws IOException {
        assertThat(sample("syllables-es-words-of-the-texts.csv", Locale.of("es")).wrong()).isLessThan(2);
    }

    private static int counted(Locale language, String word) {
        return Readability.of(language, List.of(word)).syllables();
    }

    /** Compares with a dictionary, and says how far the counter is off. */
    private static Error sample(String file, Locale language) throws IOException {
        var lines = new ClassPathResource(file, SyllablesTests.class).getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(","))
            .toList();
        var missed = new ArrayList<String>();
        int spoken = 0;
        int counted = 0;
        for (var line : lines) {
            int expected = Integer.parseInt(line[1]);
            int actual = Syllables.of(language).in(line[0]);
            spoken += expected;
            counted += actual;
            if (actual != expected) {
                missed.add("%s %d not %d".formatted(line[0], actual, expected));
            }
        }
        var error = new Error(100.0 * missed.size() / lines.size(), 100.0 * (counted - spoken) / spoken);
        assertThat(error.bias()).as("%s: %s %s", file, error, missed).isBetween(-2.5, 2.5);
        System.Logger log = System.getLogger(SyllablesTests.class.getName());
        log.log(System.Logger.Level.INFO, "{0}: {1} of {2} words", file, error, lines.size());
        return error;
    }

    /**
     * How far a counter is off.
     *
     * @param wrong words in a hundred that are counted wrongly
     * @param bias syllables in a hundred that it counts too many
     */
    private record Error(double wrong, double bias) {

        @Override
        public String toString() {
            return "%.1f %% of words wrong, %+.1f %% syllables".formatted(wrong, bias);
        }

    }

}
