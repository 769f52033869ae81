package org.tearsheet.library;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A text goes into the fields of its parts and comes back whole. */
class BodySplitTests {

    private static final DocumentKind KIND = DocumentKind.HANDOUT;

    @Test
    void aFinishedTextComesBackAsItWas() {
        var body = """
                ## What it is

                One.

                Two.

                ## What you can do

                ### Now

                - Three.

                ## When to get help

                Four.
                """;

        var sections = Body.split(KIND, Language.ENGLISH, body);

        assertThat(sections).extracting(Section::part)
            .containsExactly(Part.WHAT_IT_IS, Part.WHAT_YOU_CAN_DO, Part.WHEN_TO_GET_HELP, Part.WELLBEING_LOG);
        assertThat(Body.write(Language.ENGLISH, sections.subList(0, 3))).isEqualTo(body);
    }

    @Test
    void nothingOfAnUnfinishedTextIsLost() {
        var sections = Body.split(KIND, Language.ENGLISH, """
                Before all.
                ## What you can do
                Rest.
                ## Something else
                More.
                ## What you can do
                Again.
                """);

        assertThat(sections).extracting(Section::markdown)
            .containsExactly("Before all.", "Rest.\n## Something else\nMore.\n## What you can do\nAgain.", "", "");
    }

    @Test
    void minutesStayWithTheirPart() {
        var sections = Body.split(DocumentKind.TALKING_POINTS, Language.SPANISH, "## Preguntar (2 min)\n¿Le duele?\n");

        assertThat(sections).contains(new Section(Part.ASK, 2, "¿Le duele?"));
        assertThat(Body.write(Language.SPANISH, List.of(new Section(Part.ASK, 2, "¿Le duele?"))))
            .isEqualTo("## Preguntar (2 min)\n\n¿Le duele?\n");
    }

}
