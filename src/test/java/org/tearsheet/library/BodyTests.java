package org.tearsheet.library;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyTests {

    private static final String HANDOUT = """
            ## What it is

            Rest.

            ## What you can do

            - Sleep.

            ## When to get help

            Soon.
            """;

    @Test
    void readsThePartsInOrder() {
        assertThat(Body.parse(DocumentKind.HANDOUT, Language.ENGLISH, HANDOUT)).containsExactly(
                new Section(Part.WHAT_IT_IS, 0, "Rest."), new Section(Part.WHAT_YOU_CAN_DO, 0, "- Sleep."),
                new Section(Part.WHEN_TO_GET_HELP, 0, "Soon."));
    }

    @Test
    void readsSpanishHeadingsInSpanish() {
        var spanish = HANDOUT.replace("What it is", "Qué es")
            .replace("What you can do", "Qué puede hacer")
            .replace("When to get help", "Cuándo pedir ayuda");

        assertThat(Body.parse(DocumentKind.HANDOUT, Language.SPANISH, spanish)).hasSize(3);
        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> Body.parse(DocumentKind.HANDOUT, Language.SPANISH, HANDOUT));
    }

    @Test
    void readsTheMinutesOfTalkingPointsAndHoldsThemToAVisit() {
        var ten = DocumentKind.TALKING_POINTS.parts()
            .stream()
            .map(part -> "## %s (1 min)\nText.\n".formatted(part.heading(Language.ENGLISH)))
            .collect(Collectors.joining());

        assertThat(Body.parse(DocumentKind.TALKING_POINTS, Language.ENGLISH, ten)).extracting(Section::minutes)
            .containsOnly(1);
        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(
                    () -> Body.parse(DocumentKind.TALKING_POINTS, Language.ENGLISH, ten.replaceFirst("1 min", "2 min")))
            .withMessageContaining("take 11 minutes");
    }

    @Test
    void saysWhichPartIsMissing() {
        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> Body.parse(DocumentKind.TALKING_POINTS, Language.ENGLISH, "## Red flags\nFever.\n"))
            .withMessageContaining("\"## Opening line\" is missing");
    }

    @Test
    void refusesATableThatNoPaperCarries() {
        var table = "%s\n|%s\n";
        var wide = HANDOUT.replace("- Sleep.", table.formatted("| a ".repeat(13) + "|", ":---|".repeat(13)));

        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> Body.parse(DocumentKind.HANDOUT, Language.ENGLISH, wide))
            .satisfies(refusal -> assertThat(refusal.faults()).singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(8))
                .satisfies(fault -> assertThat(fault.say(java.util.Locale.of("es"))).contains("13 columnas")));
        assertThat(Body.parse(DocumentKind.HANDOUT, Language.ENGLISH,
                HANDOUT.replace("- Sleep.", table.formatted("| a ".repeat(12) + "|", "---|".repeat(12)))))
            .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## What you can do | ## When to get help | 5 | was expected
            - Sleep.           | <b>Sleep.</b>       | 7 | raw HTML
            - Sleep.           | [a](http://b.c)     | 7 | links and images
            - Sleep.           | # Sleep             | 7 | title
            Rest.              |                     | 1 | empty
            ## What it is      | Hello               | 1 | before the first heading
            """)
    void refusesWithTheLine(String written, String instead, int line, String reason) {
        var body = HANDOUT.replaceFirst(java.util.regex.Pattern.quote(written),
                instead == null ? "" : java.util.regex.Matcher.quoteReplacement(instead));

        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> Body.parse(DocumentKind.HANDOUT, Language.ENGLISH, body))
            .satisfies(refusal -> assertThat(refusal.faults().getFirst().line()).isEqualTo(line))
            .withMessageContaining(reason);
    }

}
