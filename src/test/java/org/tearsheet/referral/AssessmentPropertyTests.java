package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.AnyAnswers.Given;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds whatever is answered. */
class AssessmentPropertyTests {

    private static final Checklist CHECKLIST = StarterChecklist.ENGLISH;

    private static final Checklist SPANISH = DefinitionReader.read(Language.SPANISH,
            StarterChecklist.definition(Language.SPANISH));

    private static final Set<Object> NO_ALARM = Set.of("NO", "NONE", "NOT_ASKED", "EMPTY", "DECLINED");

    private static final Map<String, String> NO = Map.of("S1", "NO", "S2", "NONE", "S3", "NO", "S4", "NO", "S6", "NO",
            "S7", "NO");

    /** Answers that raise an alarm, whatever else is answered. */
    private static final List<Given> RED_FLAGS = AnyAnswers.SINGLE.stream()
        .filter(one -> Set.of("S1", "S2", "S3", "S4", "S6", "S7", "B1", "B2").contains(one.field()))
        .filter(one -> !NO_ALARM.contains(one.value()))
        .toList();

    private static final Set<Slug> ASK_FIRST = Set.of(new Slug("trauma-and-triggers"), new Slug("unwanted-sex"),
            new Slug("partner-fear-and-control"));

    private static final Slug LOG = new Slug("when-tears-come");

    private static final Slug FOR_PARTNERS = new Slug("for-partners");

    @Property
    void theOrderOfAnsweringNeverMatters(@ForAll("inOrder") List<Given> given, @ForAll Random random) {
        var shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);

        assertThat(CHECKLIST.assess(AnyAnswers.add(CHECKLIST.fresh(), shuffled)))
            .isEqualTo(CHECKLIST.assess(AnyAnswers.add(CHECKLIST.fresh(), given)));
    }

    @Property
    void aRedFlagNeverLowersTheUrgency(@ForAll("answers") Answers answers, @ForAll("redFlags") Given redFlag) {
        Assume.that(isNegative(answers, redFlag.field()));

        assertThat(CHECKLIST.assess(redFlag.addTo(answers)).urgency())
            .isGreaterThanOrEqualTo(CHECKLIST.assess(answers).urgency());
    }

    @Property
    void anAnswerTakenBackWasNeverGiven(@ForAll("answers") Answers answers, @ForAll("single") Given given) {
        var before = answers.without(given.field(), CHECKLIST.fresh());
        var takenBack = given.addTo(before).without(given.field(), CHECKLIST.fresh());

        assertThat(takenBack).isEqualTo(before);
        assertThat(CHECKLIST.assess(takenBack)).isEqualTo(CHECKLIST.assess(before));
    }

    @Property
    void whatIsOpenIsNeverSelfCare(@ForAll("answers") Answers answers) {
        var assessment = CHECKLIST.assess(answers);
        var shown = assessment.urgencyShown();

        assertThat(assessment.complete()).isEqualTo(assessment.mustAsk().isEmpty());
        if (assessment.complete()) {
            assertThat(shown).isEqualTo(assessment.urgency().name());
        }
        else if (assessment.urgency() == Urgency.EMERGENCY) {
            assertThat(shown).isEqualTo("EMERGENCY");
        }
        else {
            assertThat(shown).isIn("NOT_SHOWN", "AT_LEAST_ROUTINE", "AT_LEAST_SOON", "AT_LEAST_SAME_DAY");
            assertThat(assessment.firedRules()).doesNotContain("R41");
        }
    }

    @Property
    void whatIsBlockedIsNotOffered(@ForAll("answers") Answers answers) {
        var assessment = CHECKLIST.assess(answers);

        assertThat(assessment.destinations().keySet()).noneMatch(assessment.blocked()::contains);
        assertThat(assessment.destinations().values())
            .allMatch(urgency -> urgency.compareTo(assessment.urgency()) <= 0);
    }

    @Property
    void withoutPrivacyNoNoCounts(@ForAll("answers") Answers given) {
        var answers = given.with("P0", "NOT_PRIVATE");
        var assessment = CHECKLIST.assess(answers);

        assertThat(assessment.complete()).isFalse();
        assertThat(assessment.mustAsk()).contains("P0");
        NO.forEach((item, no) -> {
            if (answers.code(item).equals(no) && !(item.equals("S4") && unwanted(answers))) {
                assertThat(assessment.mustAsk()).contains(item);
            }
        });
        var asked = new ArrayList<Given>();
        NO.forEach((item, no) -> {
            if (answers.code(item).equals(no)) {
                asked.add(new Given(item, "NOT_ASKED"));
            }
        });
        assertThat(CHECKLIST.assess(AnyAnswers.add(answers, asked))).isEqualTo(assessment);
        assertThat(assessment.destinations()).doesNotContainKey("COUPLES_THERAPIST");
        assertThat(assessment.hidden()).contains("SEXUAL_ASSAULT_SERVICE", "IPV_ADVOCATE");
        assertThat(assessment.sheets()).doesNotContainAnyElementsOf(ASK_FIRST).doesNotContain(LOG, FOR_PARTNERS);
    }

    @Property
    void minorsGetNoServiceAndNoSheetOfAdults(@ForAll("answers") Answers answers) {
        var assessment = CHECKLIST.assess(answers.with("P1", "YES"));

        assertThat(assessment.destinations()).containsKey("YOUTH_PATHWAY")
            .doesNotContainKeys("COUPLES_THERAPIST", "SEX_THERAPIST");
        assertThat(assessment.sheets()).isEmpty();
        assertThat(assessment.urgency()).isGreaterThanOrEqualTo(Urgency.SOON);
    }

    @Property
    void nothingToTakeHomeWhereSomebodyMayFindIt(@ForAll("answers") Answers answers) {
        boolean safe = List.of("S1", "S4", "S6", "S7").stream().allMatch(item -> answers.code(item).equals("NO"))
                && !unwanted(answers) && !answers.code("P0").equals("NOT_PRIVATE") && !answers.code("P1").equals("YES");

        assertThat(CHECKLIST.assess(answers).sheets().contains(LOG)).isEqualTo(safe);
        assertThat(CHECKLIST.assess(answers).sheets()).doesNotContain(FOR_PARTNERS);
    }

    @Property
    void couplesTherapyIsNeverOfferedBeforeSafetyIsClear(@ForAll("answers") Answers answers) {
        boolean clear = List.of("S1", "S4", "S6", "S7").stream().allMatch(item -> answers.code(item).equals("NO"))
                && !unwanted(answers);

        if (!clear) {
            assertThat(CHECKLIST.assess(answers).destinations()).doesNotContainKey("COUPLES_THERAPIST");
            assertThat(CHECKLIST.mayBeAdded("COUPLES_THERAPIST", answers)).isFalse();
        }
    }

    @Property
    void bothLanguagesDecideTheSame(@ForAll("answers") Answers answers) {
        assertThat(ExpectedOutcome.of(SPANISH.assess(answers)))
            .isEqualTo(ExpectedOutcome.of(CHECKLIST.assess(answers)));
    }

    @Example
    void whatCouldGiveSomebodyAwayIsAskedAboutFirst() {
        for (var checklist : List.of(CHECKLIST, SPANISH)) {
            assertThat(checklist.sheets()).filteredOn(SheetRule::askFirst)
                .extracting(SheetRule::topic)
                .containsExactlyInAnyOrderElementsOf(ASK_FIRST);
        }
    }

    @Example
    void nothingAskedYetAsksForAllThatMatters() {
        assertThat(CHECKLIST.assess(CHECKLIST.fresh()).mustAsk()).containsExactlyInAnyOrder("P1", "S1", "S2", "S3",
                "S4", "S6", "S7", "B1", "B2", "B4", "M1", "H1", "H2", "H4");
    }

    @Provide
    Arbitrary<List<Given>> inOrder() {
        return AnyAnswers.inOrder();
    }

    @Provide
    Arbitrary<Answers> answers() {
        return AnyAnswers.all();
    }

    @Provide
    Arbitrary<Given> single() {
        return Arbitraries.of(AnyAnswers.SINGLE);
    }

    @Provide
    Arbitrary<Given> redFlags() {
        return Arbitraries.of(RED_FLAGS);
    }

    /** Whether an item has no answer yet that raises an alarm by itself. */
    private static boolean isNegative(Answers answers, String item) {
        return NO_ALARM.contains(answers.code(item)) && answers.codes(item).isEmpty();
    }

    private static boolean unwanted(Answers answers) {
        return Set.of("LIMITS_NOT_RESPECTED", "UNSURE").contains(answers.code("H11"));
    }

}
