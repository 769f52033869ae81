package org.tearsheet.clinic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource({ "911,911", "(541) 555-0142,5415550142", " 555.0142 ,5550142", "+44 20 7946 0958,+442079460958",
            "1-800-555-0199,18005550199", "555\u20110142,5550142" })
    void oneNumberIsDialledAsItIsWritten(String written, String dialled) {
        assertThat(new PhoneNumber(written).dialled()).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "555-0142 or 555-0143", "555-0142, ext. 7", "555-0142 / 555-0143", "555-0142 555-0143",
            "988 (24 h)", "+1 541 555 0142 555 0143", "javascript:1", "+", "911\n912" })
    void nothingIsDialledThatMayBeWrong(String written) {
        assertThat(new PhoneNumber(written).dialled()).isEmpty();
    }

}
