package org.tearsheet.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tearsheet.quality.Manuscript.Part;
import org.tearsheet.quality.Manuscript.Purpose;
import org.tearsheet.quality.Standing.Basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.quality.Answer.NO;
import static org.tearsheet.quality.Answer.NOT_APPLICABLE;
import static org.tearsheet.quality.Answer.YES;
import static org.tearsheet.quality.Instrument.CLEAR_COMMUNICATION_INDEX;
import static org.tearsheet.quality.Instrument.PEMAT_P;

class ScorecardTests {

    private static final Manuscript SHEET = new Manuscript(Locale.ENGLISH, true,
            List.of(new Part(Purpose.TELL, 3, "**Pain is a reason to stop.** Nobody knows why it starts."),
                    new Part(Purpose.ADVISE, 7, "- Stop.\n- Rest.\n- Call us if you are afraid."),
                    new Part(Purpose.TELL, 12, "Come to us soon.")));

    @Test
    void nothingPassesWhileAnItemIsOpen() {
        var answers = all(CLEAR_COMMUNICATION_INDEX, YES);
        answers.remove(item("10"));

        var card = card(CLEAR_COMMUNICATION_INDEX, answers);

        assertThat(card.open()).extracting(Standing::item).containsExactly(item("10"));
        assertThat(card.passes()).isFalse();
        assertThat(card(CLEAR_COMMUNICATION_INDEX, all(CLEAR_COMMUNICATION_INDEX, YES)).passes()).isTrue();
    }

    @Test
    void aProposalDoesNotCountUntilAReviewerConfirmsIt() {
        var proposed = standing("5", Map.of());
        assertThat(proposed.basis()).isEqualTo(Basis.PROPOSED);
        assertThat(proposed.answer()).isEqualTo(YES);
        assertThat(proposed.isSettled()).isFalse();
        assertThat(proposed.where()).containsExactly(new Place(7, ""));

        assertThat(standing("5", Map.of("5", NO)).fails()).isTrue();
    }

    @Test
    void whatIsCountedStandsWhateverAReviewerSays() {
        var pictures = standing("4", Map.of("4", YES));

        assertThat(pictures.basis()).isEqualTo(Basis.COUNTED);
        assertThat(pictures.fails()).isTrue();
    }

    @Test
    void anAnswerToAnEarlierTextMustBeConfirmed() {
        var judgements = Map.of(item("1"), new Judgement(YES, true));

        var standing = card(CLEAR_COMMUNICATION_INDEX, judgements).standings().getFirst();

        assertThat(standing.basis()).isEqualTo(Basis.STALE);
        assertThat(standing.answer()).isEqualTo(YES);
        assertThat(standing.isSettled()).isFalse();
    }

    @Test
    void withoutAMainMessageNothingAboutItEarnsAPoint() {
        for (var number : List.of("2", "3", "4", "6")) {
            var standing = standing(number, Map.of("1", NO, number, YES));
            assertThat(standing.basis()).as(number).isEqualTo(Basis.FOLLOWS);
            assertThat(standing.fails()).as(number).isTrue();
        }
        assertThat(standing("6", Map.of("1", YES, "5", NO, "6", YES)).fails()).isTrue();
        assertThat(standing("6", Map.of("1", YES, "5", YES, "6", YES)).is(YES)).isTrue();
    }

    @Test
    void partsThatDoNotApplyLeaveTheDenominator() {
        var answers = Map.of("12", NO, "D", NO);

        for (var number : List.of("12", "13", "14", "15", "16", "17", "18", "19", "20")) {
            assertThat(standing(number, answers).is(NOT_APPLICABLE)).as(number).isTrue();
        }
        assertThat(score(CLEAR_COMMUNICATION_INDEX, answers).possible()).isEqualTo(11);
        assertThat(standing("19", Map.of("12", NO, "D", YES)).is(NOT_APPLICABLE)).isTrue();
        assertThat(standing("18", Map.of("12", NO, "D", YES)).basis()).isEqualTo(Basis.OPEN);
    }

    @Test
    void ninetyInAHundredPass() {
        var answers = all(CLEAR_COMMUNICATION_INDEX, YES);
        answers.put(item("D"), new Judgement(NO, false));

        // 14 items apply: A and B. One point is lost for want of pictures.
        assertThat(card(CLEAR_COMMUNICATION_INDEX, answers).scores()).singleElement()
            .isEqualTo(new Score(Scale.CLEAR_COMMUNICATION, 13, 14, 0));
        assertThat(card(CLEAR_COMMUNICATION_INDEX, answers).passes()).isTrue();

        answers.put(item("13"), new Judgement(NO, false));
        assertThat(card(CLEAR_COMMUNICATION_INDEX, answers).passes()).isFalse();
        assertThat(new Score(Scale.CLEAR_COMMUNICATION, 9, 10, 0).passes()).isTrue();
        assertThat(new Score(Scale.CLEAR_COMMUNICATION, 17, 19, 0).passes()).isFalse();
        assertThat(new Score(Scale.CLEAR_COMMUNICATION, 17, 19, 0).percent()).isBetween(89.4, 89.5);
    }

    @Test
    void thePematHasTwoScores() {
        var answers = all(PEMAT_P, YES);
        answers.put(item(PEMAT_P, "22"), new Judgement(NO, false));
        answers.put(item(PEMAT_P, "26"), new Judgement(NO, false));

        // No pictures (16 to 18), tables (19, 25) or numbers (6); nothing to calculate
        // (24).
        assertThat(card(PEMAT_P, answers).scores()).containsExactly(new Score(Scale.UNDERSTANDABILITY, 12, 12, 0),
                new Score(Scale.ACTIONABILITY, 3, 5, 0));
        assertThat(card(PEMAT_P, answers).passes()).isFalse();
        assertThat(card(PEMAT_P, answers).failing()).extracting(standing -> standing.item().number())
            .containsExactly("22", "26");
    }

    @Test
    void adviceThatIsMissingIsNotAddressedToAnybody() {
        var answers = Map.of(item(PEMAT_P, "20"), new Judgement(NO, false), item(PEMAT_P, "21"),
                new Judgement(YES, false));

        assertThat(card(PEMAT_P, answers).failing()).extracting(standing -> standing.item().number())
            .contains("20", "21");
    }

    @Test
    void onlyWhatPatientsReadIsScored() {
        var talk = new Manuscript(Locale.ENGLISH, false, SHEET.parts());

        assertThat(Quality.report(SHEET, Map.of()).scorecards()).extracting(Scorecard::instrument)
            .containsExactly(Instrument.values());
        assertThat(Quality.report(talk, Map.of()).scorecards()).isEmpty();
    }

    @Test
    void theReportTellsUnsafeAdviceFromHurtfulWords() {
        var text = new Manuscript(Locale.ENGLISH, true, List.of(new Part(Purpose.ADVISE, 1,
                "- Ask your husband.\n- It is fine to keep going while you cry.\n- Rest.")));

        var report = Quality.report(text, Map.of());

        assertThat(report.findings(Finding.Kind.UNSAFE_ADVICE)).extracting(Finding::line).containsOnly(2);
        assertThat(report.findings(Finding.Kind.HURTFUL_WORDING)).extracting(Finding::line).containsOnly(1);
        assertThat(report.findings()).extracting(Finding::check)
            .containsExactlyElementsOf(Quality.examine(text).findings().stream().map(Finding::check).toList());
    }

    private static Standing standing(String number, Map<String, Answer> answers) {
        return card(CLEAR_COMMUNICATION_INDEX, judgements(answers)).standings()
            .stream()
            .filter(standing -> standing.item().number().equals(number))
            .findFirst()
            .orElseThrow();
    }

    private static Score score(Instrument instrument, Map<String, Answer> answers) {
        return card(instrument, judgements(answers)).scores().getFirst();
    }

    private static Map<Item, Judgement> judgements(Map<String, Answer> answers) {
        var judgements = new HashMap<Item, Judgement>();
        answers.forEach((number, answer) -> judgements.put(item(number), new Judgement(answer, false)));
        return judgements;
    }

    private static Map<Item, Judgement> all(Instrument instrument, Answer answer) {
        var answers = new HashMap<Item, Judgement>();
        instrument.items().forEach(item -> answers.put(item, new Judgement(answer, false)));
        return answers;
    }

    private static Scorecard card(Instrument instrument, Map<Item, Judgement> judgements) {
        return Quality.report(SHEET, judgements).scorecard(instrument).orElseThrow();
    }

    private static Item item(String number) {
        return item(CLEAR_COMMUNICATION_INDEX, number);
    }

    private static Item item(Instrument instrument, String number) {
        return instrument.item(number).orElseThrow();
    }

}
