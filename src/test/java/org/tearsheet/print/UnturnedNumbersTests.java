package org.tearsheet.print;

import java.util.regex.MatchResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnturnedNumbersTests {

    private static final RightToLeft SETTER = new RightToLeft();

    @ParameterizedTest
    @ValueSource(strings = { "1–2", "1-2", "10-12", "1 – 2", "2—3", "555 0142", "555-0142", "(541) 555-0142",
            "+1 (555) 010-0000", "+44 (0)20 7946 0000", "+33 1 42 34 56 78", "01 42 34 56 78", "1-800-555-0142", "911",
            "9-1-1", "24/7", "22/11/2026", "22.11.2026", "2026-11-22", "10:30", "8:00–17:00", "8 am", "8 a.m.",
            "8 am – 5 pm", "1,5", "1.5", "10 000", "5 mg", "2.5-5 mg", "5%", "37.5 °C", "-5", "−5 °C", "+2", "<3",
            "≥38 °C", "$20", "3×2", "٥٥٥ ٠١٤٢", "١–٢" })
    void aNumberNeverTurnsRound(String number) {
        for (var around : new String[] { "اتصل %s الآن.", "خذ %s", "%s مرات", "(%s)، ثم", "טלפון %s או", "עד %s.",
                "אבג-דה %s, ו" }) {
            var line = around.formatted(number);

            assertThat(UnturnedNumbers.in(line)).extracting(MatchResult::group).containsExactly(number);
            assertThat(painted(line)).as(line).contains(number.replace(' ', '\u00A0'));
        }
    }

    @Test
    void numbersThatFollowEachOtherAreReadInTheirOrder() {
        assertThat(painted("ب 1–2، 3–4.")).isEqualTo(".3–4 ،1–2 ﺏ");
        assertThat(painted("ب 5 mg 3 ب")).isEqualTo("ﺏ 3 5\u00A0mg ﺏ");
        assertThat(painted("ב 1, 2, 3.")).isEqualTo(".3 ,2 ,1 ב");
    }

    @Test
    void aNumberThatBelongsToAWordGoesWithIt() {
        assertThat(painted("ب COVID-19 ب")).isEqualTo("ﺏ COVID-19 ﺏ");
        assertThat(painted("ב B12 ב")).isEqualTo("ב B12 ב");
    }

    @Test
    void aSentenceEndsAfterItsNumber() {
        assertThat(UnturnedNumbers.in("الساعة 5. 10 أشخاص")).extracting(MatchResult::group).containsExactly("5", "10");
    }

    @Test
    void nothingIsAddedToTheNumberOnPaper() {
        assertThat(RightToLeft.withoutMarks(UnturnedNumbers.hold("ב 10-12")).replace('\u00A0', ' '))
            .isEqualTo("ב 10-12");
    }

    @Test
    void whatTheWriterOrderedByHandIsKept() {
        assertThat(SETTER.reorderRTLTextToLTR("ב \u2066a, ב\u2069 ג")).isEqualTo("ג a, ב ב");
    }

    /** The line as it stands on paper, from left to right. */
    private static String painted(String line) {
        return SETTER.reorderRTLTextToLTR(SETTER.shapeText(UnturnedNumbers.hold(line)));
    }

}
