package org.tearsheet.print;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWordsTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryWord(Language language) {
        Set<String> english = new SheetWords(Language.ENGLISH).keys();

        assertThat(new SheetWords(language).keys()).isEqualTo(english).isNotEmpty();
        assertThat(english).allSatisfy(key -> assertThat(new SheetWords(language).say(key)).isNotBlank());
    }

    @Test
    void datesAreWrittenAsInTheLanguage() {
        var day = LocalDate.of(2026, 9, 2);

        assertThat(new SheetWords(Language.ENGLISH).date(day)).isEqualTo("2 Sep 2026");
        assertThat(new SheetWords(Language.SPANISH).date(day)).isEqualTo("2 sept 2026");
    }

}
