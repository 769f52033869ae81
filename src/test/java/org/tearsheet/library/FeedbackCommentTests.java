package org.tearsheet.library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.FeedbackComment.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FeedbackCommentTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Ask jane.roe@example.org about it | EMAIL", "Born 03/12/1980 | DATE",
            "Born 3.12.80 | DATE", "Born 1980-12-03 | DATE", "Born 3 March 1980 | DATE", "born march 3, 1980 | DATE",
            "Nació el 3 de marzo de 1980 | DATE", "Call 555-0142 first | NUMBER", "Call (541) 555 01 42 | NUMBER",
            "Record 00123456 | NUMBER", "MRN 12345 | NUMBER", "Number ٠١٢٣٤ | NUMBER" })
    void whatCouldTellWhoAPatientIsIsRefused(String text, Fault fault) {
        assertThat(FeedbackComment.fault(text)).contains(fault);
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedbackComment(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Say 2 to 4 weeks instead of 1 month.", "The dose is 20 mg, 2 times a day.",
            "Since 2024 the guideline says otherwise.", "Lines 1, 2, 3, 4 and 5 are too long.", "May 2024 is fine.",
            "Page 2: \"just relax\" is unkind @ all." })
    void whatIsAboutTheTextIsTaken(String text) {
        assertThat(FeedbackComment.fault(text)).isEmpty();
    }

    @Test
    void itHasOneToAThousandCharacters() {
        assertThat(FeedbackComment.fault(" \n")).contains(Fault.EMPTY);
        assertThat(FeedbackComment.fault("x".repeat(1001))).contains(Fault.TOO_LONG);
        assertThat(new FeedbackComment(" " + "x".repeat(1000) + " ").text()).hasSize(1000);
    }

    @Test
    void itStandsInNoLog() {
        assertThat(new FeedbackComment("Too long")).hasToString("FeedbackComment");
    }

}
