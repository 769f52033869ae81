package org.tearsheet.library;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTests {

    private static final Section SECTION = new Section(Part.ASK, 1,
            "- You have a fever. {to be confirmed}\n- You faint.  {to be confirmed}  \n- You fall.");

    @Test
    void everybodyReadsWithoutMarks() {
        assertThat(SECTION.unmarked()).isEqualTo("- You have a fever.\n- You faint.\n- You fall.");
    }

    @Test
    void reviewersSeeWhatIsToBeConfirmed() {
        assertThat(SECTION.marked(" (?)")).isEqualTo("- You have a fever. (?)\n- You faint. (?)\n- You fall.");
    }

}
