package org.tearsheet.print;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArabicLettersTests {

    @ParameterizedTest
    @CsvSource({ "ب, FE8F", "ببب, FE91 FE92 FE90", "دار, FEA9 FE8D FEAD", "ماء, FEE3 FE8E FE80", "إلى, FE87 FEDF FEF0",
            "لا, FEFB", "بلا, FE91 FEFC", "لأن, FEF7 FEE5", "سلّم, FEB3 FEE0 0651 FEE2", "مهمّ, FEE3 FEEC FEE2 0651",
            "پچگ, FB58 FB7D FB93", "بـب, FE91 0640 FE90" })
    void eachLetterHasTheShapeOfItsPlace(String word, String shapes) {
        assertThat(codes(ArabicLetters.joined(word))).isEqualTo(shapes);
    }

    @Test
    void aJoinerAndANonJoinerDoTheirWorkAndGo() {
        assertThat(codes(ArabicLetters.joined("ب\u200D"))).isEqualTo("FE91");
        assertThat(codes(ArabicLetters.joined("می\u200Cب"))).isEqualTo("FEE3 FBFD FE8F");
    }

    @Test
    void aVowelStandsAboveAShaddaAndOnBothLettersOfLamAlef() {
        assertThat(codes(ArabicLetters.joined(Normalizer.normalize("بَّ", Form.NFC)))).isEqualTo("FE8F 0618 0651");
        assertThat(codes(ArabicLetters.joined("لَا"))).isEqualTo("FEFB 064E");
    }

    @Test
    void nothingElseChanges() {
        assertThat(ArabicLetters.joined("שלום, 1–2 (abc) 你好")).isEqualTo("שלום, 1–2 (abc) 你好");
    }

    @Test
    void theFontsHaveEveryShapeOfEveryLetterTheyHave() {
        IntStream.rangeClosed(0x0600, 0x06FF)
            .mapToObj(Character::toString)
            .filter(ArabicLettersTests::canBePrinted)
            .forEach(letter -> {
                var shapes = RightToLeft
                    .withoutMarks(ArabicLetters.joined("%1$s ب%1$sب %1$sب ب%1$s ل%1$s لب%1$s".formatted(letter)));

                assertThat(shapes.chars().filter(shape -> !PaperFonts.get().draws(shape))).as(letter).isEmpty();
            });
    }

    @ParameterizedTest
    @CsvSource({ "ڤ", "ٹ", "ے" })
    void lettersOfOtherLanguagesAreSetIfTheyHaveShapes(String letter) {
        assertThat(canBePrinted(letter)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "ښ", "څ", "ۊ", "ࢠ", "ݐ" })
    void aLetterWithoutShapesIsRefused(String letter) {
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> PaperCharacters.check("ب" + letter));
    }

    private static boolean canBePrinted(String letter) {
        return PaperCharacters.unprintable(letter).isEmpty();
    }

    private static String codes(String text) {
        return String.join(" ", text.chars().mapToObj("%04X"::formatted).toList());
    }

}
