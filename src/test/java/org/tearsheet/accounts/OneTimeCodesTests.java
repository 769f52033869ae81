package org.tearsheet.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    /** The test vectors of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({ "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924",
            "2000000000, 69279037", "20000000000, 65353130" })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(new OneTimeCodes(8).code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_000_000_000);
        var step = 1_000_000_000 / 30;

        for (int off = -1; off <= 1; off++) {
            assertThat(codes.step(SECRET, codes.code(SECRET, now.plusSeconds(30L * off)), now)).hasValue(step + off);
        }
        for (int off : new int[] { -2, 2 }) {
            assertThat(codes.step(SECRET, codes.code(SECRET, now.plusSeconds(30L * off)), now)).isEmpty();
        }
        assertThat(codes.step(SECRET, "", now)).isEmpty();
    }

}
