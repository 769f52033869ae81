package org.tearsheet.security;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NormalisedPasswordsTests {

    private final NormalisedPasswords encoder = new NormalisedPasswords(new SecurityConfiguration().passwordEncoder());

    @Test
    void lettersAreTheSameHoweverAKeyboardComposesThem() {
        var hash = encoder.encode("jalape\u00f1os \ufb01nas ar\u00e1ndanos");

        assertThat(encoder.matches("jalapen\u0303os finas ara\u0301ndanos", hash)).isTrue();
        assertThat(encoder.matches("jalapenos finas arandanos", hash)).isFalse();
    }

    @Test
    void whatIsTooLongFitsNothing() {
        var begun = "river lamp seven bicycles";

        assertThat(encoder.matches(begun + " ".repeat(2_000_000), encoder.encode(begun))).isFalse();
        assertThat(encoder.matches(begun, encoder.encode(begun))).isTrue();
    }

}
