package org.tearsheet.print;

import java.util.HashSet;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final CheckCode CODE = new CheckCode("K7M429QK");

    private final RandomGenerator random = new Random(30);

    @Test
    void itIsPrintedInTwoHalves() {
        assertThat(CODE.printed()).isEqualTo("K7M4-29QK");
    }

    @ParameterizedTest
    @ValueSource(strings = { "K7M4-29QK", "k7m4-29qk", "k7m429qk", " K7M4 29QK ", "K 7 M 4 2 9 Q K", "K7M4–29QK",
            "K7M4\u201129QK", "K7M4\u00a0-\u00a029QK", "\tK7M4--29QK" })
    void peopleMayTypeItAsTheyLike(String typed) {
        assertThat(CheckCode.read(typed)).contains(CODE);
    }

    @Test
    void lettersThatLookLikeDigitsAreTakenForThem() {
        var code = codes().filter(each -> each.symbols().contains("0") && each.symbols().contains("1"))
            .findFirst()
            .orElseThrow();
        var typed = code.printed().replaceFirst("1", "l").replace('1', 'I').replaceFirst("0", "o").replace('0', 'O');

        assertThat(typed).isNotEqualTo(code.printed());
        assertThat(CheckCode.read(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "K7M4-29QX", "K7M4-29Q", "K7M4-29QKK", "K7M4-29QU", "K7M4/29QK", "Ñ7M4-29QK",
            "٧7M4-29QK", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "K7M4-29Q\u0131" })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(CheckCode.read(typed)).isEmpty();
    }

    @Test
    void aCodeThatCannotBeIsNotMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckCode("K7M429QX"))
            .withMessageNotContaining("K7M4");
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckCode("k7m429qk"));
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        codes().forEach(code -> {
            for (int place = 0; place < 8; place++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    var typed = new StringBuilder(code.symbols());
                    typed.setCharAt(place, wrong);
                    assertThat(CheckCode.read(typed.toString()).isPresent()).as("%s for %s", typed, code)
                        .isEqualTo(code.symbols().contentEquals(typed));
                }
            }
        });
    }

    @Test
    void anyTwoThatChangedPlacesAreNoticed() {
        codes().forEach(code -> {
            for (int one = 0; one < 8; one++) {
                for (int other = one + 1; other < 8; other++) {
                    var typed = new StringBuilder(code.symbols());
                    typed.setCharAt(one, code.symbols().charAt(other));
                    typed.setCharAt(other, code.symbols().charAt(one));
                    assertThat(CheckCode.read(typed.toString()).isPresent()).as("%s for %s", typed, code)
                        .isEqualTo(code.symbols().contentEquals(typed));
                }
            }
        });
    }

    @Test
    void allSevenCharactersAreRandom() {
        var symbols = codes().map(CheckCode::symbols).toList();

        for (int place = 0; place < 8; place++) {
            var seen = new HashSet<Character>();
            for (var code : symbols) {
                seen.add(code.charAt(place));
            }
            assertThat(seen).as("at place %d", place).hasSize(32);
        }
        assertThat(new HashSet<>(symbols)).hasSameSizeAs(symbols);
    }

    @Test
    void aCodeIsCompleteWhenAllOfItIsTyped() {
        assertThat(CheckCode.isComplete("k7m4 29q")).isFalse();
        assertThat(CheckCode.isComplete("k7m4 29qx")).isTrue();
    }

    private Stream<CheckCode> codes() {
        return IntStream.range(0, 2000).mapToObj(_ -> CheckCode.random(random));
    }

}
