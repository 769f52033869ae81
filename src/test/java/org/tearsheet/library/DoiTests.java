package org.tearsheet.library;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.Doi.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DoiTests {

    @ParameterizedTest
    @ValueSource(strings = { "10.1002/sm2.74", " 10.1002/sm2.74 ", "10.1002/sm2.74.", "10.1002/sm2.74,",
            "doi:10.1002/sm2.74", "DOI 10.1002/sm2.74;", "https://doi.org/10.1002/sm2.74",
            "HTTPS://DX.DOI.ORG/10.1002/sm2.74", "doi.org/10.1002%2Fsm2.74", "doi: https://doi.org/10.1002/sm2.74.",
            "10.1002 / sm2.74", "10.1002/ sm2.74" })
    void whatCanOnlyMeanOneDoiIsMended(String typed) {
        assertThat(Doi.of(typed)).contains(new Doi("10.1002/sm2.74"));
        assertThat(Doi.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "sm2.74, NO_BEGINNING", "https://example.org/10.1002/sm2.74, NO_BEGINNING", "10.1002, NO_END",
            "10.1002/, NO_END", "10.1002/sm2.74 Accessed 2020, SPACE", "10.1002/sm2 .74, SPACE",
            "10.1/short, NO_BEGINNING", "doi.org/10.1002%ZZ sm, NO_BEGINNING" })
    void whatIsUnclearIsRefusedWithTheReason(String typed, Fault fault) {
        assertThat(Doi.of(typed)).isEmpty();
        assertThat(Doi.fault(typed)).isEqualTo(Optional.of(fault));
    }

    @Test
    void capitalsAndBracketsStay() {
        assertThat(Doi.of("10.1016/S0140-6736(10)60834-3")).contains(new Doi("10.1016/S0140-6736(10)60834-3"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Doi("10.1002/sm2.74."));
    }

}
