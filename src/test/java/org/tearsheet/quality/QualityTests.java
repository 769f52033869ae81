package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.quality.Finding.Check;
import org.tearsheet.quality.Manuscript.Part;
import org.tearsheet.quality.Manuscript.Purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QualityTests {

    private static final Locale SPANISH = Locale.of("es");

    private static final String GOOD = "- Stop. Rest for a while.\n- Drink some water.";

    private static final String SURVEY = "- In a survey, 4 in 10 men said so. It may not be true for all.";

    private static final String ONE_BREATH = "- Rest and then rest again and then rest some more until you feel that you have rested"
            + " enough to go on with what you did before you began to rest today.";

    @Test
    void findsNothingInAGoodText() {
        assertThat(findings(Locale.ENGLISH, GOOD)).isEmpty();
        assertThat(findings(SPANISH, "- Pare. Descanse un rato.\n- Tome un poco de agua.")).isEmpty();
        assertThat(findings(Locale.ENGLISH, SURVEY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsAFaultWithItsLine(Check check, int line, Locale language, String markdown) {
        assertThat(findings(language, markdown)).filteredOn(finding -> finding.check().equals(check.name()))
            .singleElement()
            .satisfies(finding -> assertThat(finding.line()).isEqualTo(line))
            .satisfies(finding -> assertThat(finding.say(Locale.ENGLISH)).isNotBlank())
            .satisfies(finding -> assertThat(finding.say(SPANISH)).isNotEqualTo(finding.say(Locale.ENGLISH)));
    }

    static Stream<Arguments> faults() {
        var hard = "- Consideration of psychological circumstances necessitates interdisciplinary evaluation.";
        var heavy = "- La consideración de circunstancias psicológicas requiere evaluaciones interdisciplinarias.";
        return Stream.of(arguments(Check.HARD_TO_READ, 1, Locale.ENGLISH, hard),
                arguments(Check.HARD_TO_READ_IN_SPANISH, 1, SPANISH, heavy),
                arguments(Check.LONG_SENTENCES, 1, Locale.ENGLISH, ONE_BREATH),
                arguments(Check.LONG_SENTENCE, 12, Locale.ENGLISH, GOOD + "\n" + ONE_BREATH),
                arguments(Check.LONG_LIST, 10, Locale.ENGLISH, "- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h"),
                arguments(Check.LIST_IN_A_LIST, 11, Locale.ENGLISH, "- Rest.\n  - Sleep."),
                arguments(Check.NOTHING_TO_DO, 10, Locale.ENGLISH, "Rest."),
                arguments(Check.TABLE_IN_THE_TEXT, 12, Locale.ENGLISH, "- Rest.\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
                arguments(Check.FIGURE_WITHOUT_CAUTION, 11, Locale.ENGLISH, "- Rest.\n- It happens to 4 in 10 men."),
                arguments(Check.FIGURE_WITHOUT_CAUTION, 10, SPANISH, "- Le pasa al 40 % de los hombres."),
                arguments(Check.FIGURES, 11, Locale.ENGLISH, SURVEY + "\n" + SURVEY),
                arguments(Check.LONG_WORD, 11, Locale.ENGLISH, "- Rest.\n- Rest " + "a".repeat(23) + " soon."),
                arguments(Check.LONG_HEADING, 10, SPANISH, "### " + "Un rato ".repeat(11) + "\n\n- Pare."),
                arguments(Check.DEEP_LIST, 14, Locale.ENGLISH,
                        "- a\n  - b\n    - c\n      - d\n        - e\n" + "          - f"),
                arguments(Check.WIDE_TABLE, 12, Locale.ENGLISH, "- Rest.\n\n" + table(12, "sometimes")));
    }

    @Test
    void whatCliniciansReadMayBeHarderAndMayQuoteWhatNobodyShouldSay() {
        var tells = new Part(Purpose.TELL, 1, ONE_BREATH);
        var warns = new Part(Purpose.WARN_OF_WORDS, 5, "- \"It is your hormones, you are just crazy.\"");

        assertThat(Quality.examine(new Manuscript(Locale.ENGLISH, false, List.of(tells, warns))).findings()).isEmpty();
        assertThat(Quality.examine(new Manuscript(Locale.ENGLISH, true, List.of(warns))).findings()).isEmpty();
        assertThat(findings(Locale.ENGLISH, "- You are crazy.")).hasSize(1);
    }

    @Test
    void whatPaperHasRoomForIsNoFinding() {
        var fits = "- Rest.\n- A %s, %s/%s.\n\n".formatted("a".repeat(22), "b".repeat(20), "c".repeat(20));

        assertThat(findings(Locale.ENGLISH, fits + table(3, "medicamentos"))).extracting(Finding::kind)
            .doesNotContain(Finding.Kind.PAPER);
        assertThat(findings(Locale.ENGLISH, fits + table(4, "medicamentos"))).extracting(Finding::check)
            .contains(Check.WIDE_TABLE.name());
        assertThat(findings(Locale.ENGLISH, "- Rest.\n\n" + table(12, "sometimes")))
            .filteredOn(finding -> finding.check().equals(Check.WIDE_TABLE.name()))
            .singleElement()
            .extracting(finding -> finding.say(Locale.ENGLISH))
            .asString()
            .startsWith(
                    "A table of 12 columns is too wide for a page: its longest words take 132 letters side by side");
    }

    @Test
    void paperIsAsNarrowForCliniciansTexts() {
        var tells = new Part(Purpose.TELL, 1, table(12, "sometimes"));

        assertThat(Quality.examine(new Manuscript(Locale.ENGLISH, false, List.of(tells))).findings()).singleElement()
            .extracting(Finding::check)
            .isEqualTo(Check.WIDE_TABLE.name());
    }

    @Test
    void aFormIsNotRead() {
        var form = new Part(Purpose.FORM, 1, "| Day | Date |\n|---|---|\n| 1 |  |\n\n" + table(11, "sometimes"));

        assertThat(Quality.examine(new Manuscript(Locale.ENGLISH, true, List.of(form))).findings()).isEmpty();
    }

    @Test
    void aTranslationHasTheSamePartsAndPoints() {
        var original = text(Locale.ENGLISH, "### One\n\n" + GOOD);

        assertThat(Quality.compare(original, text(SPANISH, "### Uno\n\n- Pare.\n- Agua."))).isEmpty();
        assertThat(Quality.compare(original, text(SPANISH, "### Uno\n\n- Pare."))).singleElement()
            .extracting(Finding::check)
            .isEqualTo(Check.OTHER_POINTS.name());
        assertThat(Quality.compare(original, text(SPANISH, "- Pare.\n- Agua."))).singleElement()
            .extracting(Finding::check)
            .isEqualTo(Check.OTHER_HEADINGS.name());
        assertThat(Quality.compare(original, new Manuscript(SPANISH, true, List.of()))).singleElement()
            .extracting(Finding::check)
            .isEqualTo(Check.OTHER_PARTS.name());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckIsExplainedInBothLanguages(Check check) {
        assertThat(check.say(Locale.ENGLISH, 1, 2, 3, 4)).isNotBlank().isNotEqualTo(check.say(SPANISH, 1, 2, 3, 4));
    }

    private static String table(int columns, String word) {
        var row = "|" + " %s |".formatted(word).repeat(columns) + "\n";
        return row + "|" + "---|".repeat(columns) + "\n" + row;
    }

    private static List<Finding> findings(Locale language, String markdown) {
        return Quality.examine(text(language, markdown)).findings();
    }

    private static Manuscript text(Locale language, String markdown) {
        return new Manuscript(language, true, List.of(new Part(Purpose.ADVISE, 10, markdown)));
    }

}
