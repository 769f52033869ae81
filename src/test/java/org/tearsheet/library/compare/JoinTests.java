package org.tearsheet.library.compare;

import org.junit.jupiter.api.Test;
import org.tearsheet.library.DocumentKind;

import static org.assertj.core.api.Assertions.assertThat;

class JoinTests {

    private static final String BASE = """
            ## What it is

            One.

            - a
            - b

            ## What you can do

            Two.
            """;

    @Test
    void takesEachPartFromWhoeverChangedIt() {
        assertThat(join(BASE.replace("One", "Ours"), BASE.replace("Two", "Theirs")))
            .isEqualTo(BASE.replace("One", "Ours").replace("Two", "Theirs"));
    }

    @Test
    void keepsBothWhereBothChangedAndSaysNothingTwice() {
        assertThat(join(BASE.replace("One", "Ours"), BASE.replace("One", "Theirs"))).isEqualTo("""
                ## What it is

                Ours.

                - a
                - b

                Theirs.

                ## What you can do

                Two.
                """);
    }

    @Test
    void keepsAPartThatOneTookAwayAndTheOtherChanged() {
        assertThat(join("## What you can do\n\nTwo.\n", BASE.replace("One", "Theirs"))).contains("Theirs");
        assertThat(join(BASE.replace("One", "Ours"), "## What you can do\n\nTwo.\n")).contains("Ours");
    }

    @Test
    void theSameChangeIsOne() {
        assertThat(join(BASE.replace("One", "New"), BASE.replace("One", "New"))).isEqualTo(BASE.replace("One", "New"));
    }

    @Test
    void withoutABaseAllOfBothIsThere() {
        assertThat(ThreeWay.join(
                ThreeWay.compare(DocumentKind.HANDOUT, "", BASE.replace("One", "Ours"), BASE.replace("One", "Theirs"))))
            .contains("Ours", "Theirs")
            .containsOnlyOnce("Two");
    }

    private static String join(String ours, String theirs) {
        return ThreeWay.join(ThreeWay.compare(DocumentKind.HANDOUT, BASE, ours, theirs));
    }

}
