package org.tearsheet.interop.takehome;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

    @Test
    void spanishHasEveryWordThatEnglishHas() {
        assertThat(bundle("es").keySet()).containsExactlyInAnyOrderElementsOf(bundle("en").keySet());
    }

    @Test
    void noWordIsEmptyOrLeftInEnglish() {
        var english = bundle("en");
        var spanish = bundle("es");

        assertThat(english.keySet())
            .allSatisfy(key -> assertThat(spanish.getString(key)).isNotBlank().isNotEqualTo(english.getString(key)));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.tearsheet.interop.takehome.take-home", Locale.forLanguageTag(language));
    }

}
