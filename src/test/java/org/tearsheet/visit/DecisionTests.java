package org.tearsheet.visit;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Checklists;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@WithMockUser(roles = "CLINICIAN")
class DecisionTests {

    private static final String COUPLES = "COUPLES_THERAPIST";

    private static final Judgement ROUTINE = new Judgement(Urgency.ROUTINE, "Seen by psychiatry this morning");

    @Autowired
    private Checklists checklists;

    private Checklist checklist;

    private Answers safe;

    @BeforeEach
    void open() {
        checklist = checklists.live(Language.ENGLISH).orElseThrow();
        safe = checklist.negative();
    }

    @Test
    void whatIsHeldBackLaterDoesNotStay() {
        var added = Decision.NONE.adding(COUPLES);
        assertThat(after(added, safe).added()).containsExactly(COUPLES);

        var held = safe.with("H7", Set.of("UNHAPPY_OR_CONFLICT")).with("M2", Set.of("PANIC_OR_FEAR"));

        assertThat(checklist.assess(held).blocked()).contains(COUPLES);
        assertThat(after(added, held).added()).isEmpty();
    }

    @Test
    void aReasonCoversWhatWasKnownAndNothingFoundLater() {
        var thoughts = safe.with("S2", "THOUGHTS");
        var decided = after(Decision.NONE.with(ROUTINE, assess(thoughts)), thoughts);
        assertThat(decided.judgement()).contains(ROUTINE);

        var danger = after(decided, thoughts.with("S1", "YES"));

        assertThat(danger.judgement()).isEmpty();
        assertThat(danger.lapsed()).contains(ROUTINE);
        assertThat(after(danger, thoughts).judgement()).isEmpty();
    }

    @Test
    void anotherCauseThatIsJustAsUrgentEndsItToo() {
        var thoughts = safe.with("S2", "THOUGHTS");
        var decided = Decision.NONE.with(ROUTINE, assess(thoughts));

        var another = after(decided, thoughts.with("S7", "CURRENT"));

        assertThat(another.judgement()).isEmpty();
    }

    @Test
    void aDecisionForMoreStaysUntilTheRulesAskForMoreThanIt() {
        var emergency = new Judgement(Urgency.EMERGENCY, "");
        var decided = Decision.NONE.with(emergency, assess(safe));

        assertThat(after(decided, safe.with("S2", "THOUGHTS").with("S1", "YES")).judgement()).contains(emergency);
    }

    private Assessment assess(Answers answers) {
        return checklist.assess(answers);
    }

    private Decision after(Decision decision, Answers answers) {
        return decision.after(checklist, answers, assess(answers));
    }

}
