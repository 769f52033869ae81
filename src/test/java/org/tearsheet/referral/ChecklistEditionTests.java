package org.tearsheet.referral;

import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.IllegalEditionMove;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The checklist is content: written by one, approved by another, live at once. */
@HouseTest
class ChecklistEditionTests {

    private static final String THRESHOLD = "PHQ9_POS:\n    value: 10";

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Library library;

    @Autowired
    private Checklists checklists;

    @Autowired
    private Colleagues colleagues;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
    }

    @Test
    void aThresholdChangedByAnAuthorDecidesOnceAReviewerApprovesIt() {
        assertThat(urgency(12)).isEqualTo(Urgency.ROUTINE);
        var seen = as(author, () -> desk.submit(draft(THRESHOLD, "PHQ9_POS:\n    value: 15")));
        assertThat(urgency(12)).isEqualTo(Urgency.ROUTINE);
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> as(author, () -> desk.approve(seen)));

        as(reviewer, () -> desk.approve(seen));

        assertThat(urgency(12)).isEqualTo(Urgency.SELF_CARE);
        assertThat(urgency(15)).isEqualTo(Urgency.ROUTINE);
        assertThat(live().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: {S1: ["YES"]}      | when: {S99: ["YES"]}    | unknown item "S99"
            when: {S1: ["YES"]}      | when: {S1: [PERHAPS]}   | unknown answer "PERHAPS"
            blocks: [COUPLES_THERAPIST] | blocks: [NOBODY]     | unknown destination "NOBODY"
            when: {S2: [THOUGHTS]}   | when: {all: [{S2: [THOUGHTS]}, {S2: [NONE]}]} | can never fire
            """)
    void aDefinitionThatCannotBeMeantDoesNotReachReview(String right, String wrong, String says) {
        assertThatExceptionOfType(InvalidBody.class)
            .isThrownBy(() -> as(author, () -> desk.submit(draft(right, wrong))))
            .withMessageContaining(says);
        assertThat(live().number()).isEqualTo(1);
    }

    private EditionSeen draft(String before, String after) {
        var present = live();
        assertThat(present.body()).contains(before);
        return desk.startChecklist(Language.ENGLISH,
                new EditionDraft(present.titles(),
                        present.body().replaceFirst(java.util.regex.Pattern.quote(before), after),
                        present.sources().stream().map(source -> source.key()).toList(), "Our clinic's own rule"));
    }

    private LiveEdition live() {
        return as(author, () -> library.checklist(Language.ENGLISH)).orElseThrow();
    }

    private Urgency urgency(int phq9) {
        var checklist = as(author, () -> checklists.live(Language.ENGLISH)).orElseThrow();
        return checklist.assess(checklist.answers(Map.of("M1_TOOL", "PHQ9", "M1_SCORE", phq9), checklist.negative()))
            .urgency();
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
