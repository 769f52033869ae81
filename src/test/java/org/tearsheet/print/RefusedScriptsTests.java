package org.tearsheet.print;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What would come out wrong on paper is refused, and the reader is told why. */
class RefusedScriptsTests {

    private static final Locale SPANISH = Locale.of("es");

    @ParameterizedTest
    @CsvSource({ "नमस्ते, Devanagari, devanagari", "নমস্কার, Bangla, bengalí", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ, Gurmukhi, gurmuji",
            "નમસ્તે, Gujarati, guyaratí", "ନମସ୍କାର, Odia, oriya", "வணக்கம், Tamil, tamil", "నమస్కారం, Telugu, telugu",
            "ನಮಸ್ಕಾರ, Kannada, canarés", "നമസ്കാരം, Malayalam, malayálam", "ආයුබෝවන්, Sinhala, cingalés",
            "สวัสดี, Thai, tailandés", "ສະບາຍດີ, Lao, laosiano", "សួស្តី, Khmer, jemer", "မင်္ဂလာပါ, Myanmar, birmano",
            "བཀྲ་ཤིས, Tibetan, tibetano", "ܫܠܡܐ, Syriac, siriaco", "ሰላም, Ethiopic, etiópico",
            "こんにちは, Hiragana, hiragana", "안녕, Hangul, hangul", "გამარჯობა, Georgian, georgiano",
            "բարեւ, Armenian, armenio", "ꦱꦸꦒꦼꦁ, Javanese, Javanese" })
    void aScriptThatPaperCannotBeSetInIsNamed(String text, String english, String spanish) {
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> PaperCharacters.check("Hello " + text))
            .withMessageContaining("paper cannot be set in " + english)
            .satisfies(refusal -> {
                assertThat(refusal.script(Locale.ENGLISH)).hasValue(english);
                assertThat(refusal.script(SPANISH)).hasValue(spanish);
                assertThat(Character.toString(refusal.codePoint()))
                    .isEqualTo(text.substring(0, Character.charCount(refusal.codePoint())));
            });
    }

    @ParameterizedTest
    @ValueSource(strings = { "😀", "👩🏽‍⚕️", "✓", "→", "齉", "שָׁלוֹם", "ٰ", "\u0600", "ښ", "≈" })
    void aCharacterThatIsMissingFromAScriptOfPaperIsNamedAlone(String text) {
        assertThatExceptionOfType(UnprintableCharacter.class).isThrownBy(() -> PaperCharacters.check(text))
            .satisfies(refusal -> assertThat(refusal.script(Locale.ENGLISH)).isEmpty());
    }

    @Test
    void aReviewerIsToldTheScriptInHerLanguage() {
        var faults = new PrintableText().printableHandouts().faults(Language.ENGLISH, "Fine.\nनमस्ते");

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.reason()).startsWith("this text is in Devanagari, which paper cannot");
            assertThat(fault.say(SPANISH)).startsWith("este texto está en escritura devanagari, que el papel no");
        });
        assertThat(new PrintableText().printableHandouts().faults(Language.ENGLISH, "✓"))
            .isEqualTo(List.of(new Fault(1, "unprintable", List.of("✓", "U+2713"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "Tiếng Việt: ặ ễ ộ ữ ỵ Ẵ", "شكرًا ٣ – ۳", "پنج گل", "תודה ־ ״", "谢谢，“好”。", "Ελλάδα", "Привіт" })
    void whatPaperCanBeSetInIsNotRefused(String text) {
        assertThat(PaperCharacters.unprintable(text)).isEmpty();
    }

    @Test
    void vietnameseIsComplete() {
        for (int letter = 0x1EA0; letter <= 0x1EF9; letter++) {
            assertThat(PaperCharacters.unprintable(Character.toString(letter))).isEmpty();
        }
        assertThat(PaperFonts.get().fit("e\u0323\u0302").text()).isEqualTo("ệ");
    }

    @Test
    void marksOfOrderAreKeptOnlyWhereTheyAreNeededAndNoneTurnsNumbersByForce() {
        assertThat(PaperFonts.get().fit("a\u2066b\u2069\u200D").text()).isEqualTo("ab");
        assertThat(PaperFonts.get().fit("ב\u2066b\u2069\u202E12\u202C").text()).isEqualTo("ב\u2066b\u206912");
    }

    @Test
    void lettersCopiedFromAPdfAreLettersAgain() {
        assertThat(PaperFonts.get().fit("\uFEB7\uFEDC\uFEAE\uFE8D").text()).isEqualTo("شكرا");
    }

}
