package org.tearsheet.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

    @Test
    void capitalsAndAccentsDoNotMatter() {
        assertThat(Typed.of("  DÓLOR  al   tener Relaciones").words()).containsExactly("dolor", "al", "tener",
                "relaciones");
    }

    @Test
    void signsOfAQueryLanguageAreOnlyGapsBetweenWords() {
        assertThat(Typed.of("'; drop table topic; -- & | ! :* \u0000").words()).containsExactly("drop", "table",
                "topic");
    }

    @Test
    void codesAreReadWithAndWithoutTheirDot() {
        assertThat(Typed.of("N94.10").code()).isEqualTo("n9410");
        assertThat(Typed.of("n9410").code()).isEqualTo("n9410");
        assertThat(Typed.of("pain").code()).isEqualTo("-");
    }

    @Test
    void whatIsTooLongToBeASearchHasNoWords() {
        assertThat(Typed.of("pain ".repeat(2000)).isEmpty()).isTrue();
        assertThat(Typed.of("x").isEmpty()).isTrue();
        assertThat(Typed.of("").isEmpty()).isTrue();
    }

}
