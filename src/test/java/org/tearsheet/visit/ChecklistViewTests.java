package org.tearsheet.visit;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Urgency;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class ChecklistViewTests extends SpringBrowserlessTest implements Locators {

    @BeforeEach
    void aVisit() {
        navigate(ChecklistView.class);
    }

    @Test
    void nothingIsKnownBeforeAnythingWasAsked() {
        assertThat(findParagraph().withText("Not yet known: questions are open").exists()).isTrue();
        assertThat(findH3().withText("Where to").exists()).isFalse();
    }

    @Test
    void anAnswerShowsAtOnceHowSoonWhereToAndWhy() {
        findButton().withText("Thoughts, without plan or intent").click();

        assertThat(findParagraph().withText("At least the same day: questions are open").exists()).isTrue();
        assertThat(texts()).contains("Crisis line", "Mood and anxiety care", "R10");
    }

    @Test
    void takingAnAnswerBackTakesItsEffectBack() {
        findButton().withText("Thoughts, without plan or intent").click();
        findButton().withText("No thoughts").click();

        assertThat(texts()).doesNotContain("Crisis line", "R10");
    }

    @Test
    void aNewVisitForgetsEverything() {
        findButton().withText("Thoughts, without plan or intent").click();

        findButton().withText("New visit").click();

        assertThat(findParagraph().withText("Not yet known: questions are open").exists()).isTrue();
        assertThat(texts()).doesNotContain("Crisis line", "R10");
    }

    @Test
    void withoutPrivacyNoQuestionAboutSafetyStands() {
        findButton().withText("Not in private").click();

        assertThat(findParagraph().withText("Finish in private.").exists()).isTrue();
        assertThat(findButton().withText("Thoughts, without plan or intent").exists()).isFalse();
        assertThat(texts()).doesNotContain("Support for safety with a partner");
    }

    @Test
    void aGraveResultIsNotLoweredWithoutAReason() {
        findButton().withText("Thoughts, without plan or intent").click();
        openTheDecision();
        select("Urgency").setValue(Urgency.ROUTINE);

        findButton().withText("Decide").click();

        assertThat(findTextField().withLabel("Reason").component().isInvalid()).isTrue();
        assertThat(findParagraph().withText("At least the same day: questions are open").exists()).isTrue();

        findTextField().withLabel("Reason").setValue("Seen by psychiatry this morning");
        findButton().withText("Decide").click();

        assertThat(findParagraph().withText("Your decision: Routine: within 30 days").exists()).isTrue();
    }

    @Test
    void aReasonGivenForOneResultLowersNoGraverOneFoundLater() {
        findButton().withText("Thoughts, without plan or intent").click();
        decide(Urgency.ROUTINE, "Seen by psychiatry this morning");
        assertThat(findParagraph().withText("Your decision: Routine: within 30 days").exists()).isTrue();

        findButton().withText("A plan, an intent or a recent attempt").click();

        assertThat(findParagraph().withText("Emergency: now").exists()).isTrue();
        assertThat(findParagraph()
            .withText("You had decided: Routine: within 30 days. An answer since then asks for "
                    + "more, so the rules stand again. Decide once more if you still mean it.")
            .exists()).isTrue();

        findButton().withText("Decide").click();

        assertThat(findParagraph().withText("Your decision: Routine: within 30 days").exists()).isTrue();
        assertThat(find(Paragraph.class).all())
            .noneMatch(paragraph -> paragraph.getText().startsWith("You had decided"));
    }

    @Test
    void withoutPrivacyNoReasonStandsButItComesBack() {
        findButton().withText("Thoughts, without plan or intent").click();
        decide(Urgency.ROUTINE, "Seen by psychiatry this morning");

        findButton().withText("Not in private").click();

        assertThat(find(Paragraph.class).all()).noneMatch(paragraph -> paragraph.getText().contains("psychiatry"));
        assertThat(find(DecisionForm.class).all()).isEmpty();

        findButton().withText("Alone").click();

        assertThat(find(Paragraph.class).all()).anyMatch(paragraph -> paragraph.getText().contains("psychiatry"));
        assertThat(findTextField().withLabel("Reason").component().getValue()).startsWith("Seen by psychiatry");
    }

    @Test
    void aDecisionOutlivesAnAnswerThatAsksForNoMore() {
        findButton().withText("A plan, an intent or a recent attempt").click();
        decide(Urgency.SAME_DAY, "Seen by psychiatry this morning");

        findButton().withText("Thoughts, without plan or intent").click();

        assertThat(findParagraph().withText("Your decision: Same day").exists()).isTrue();
    }

    @Test
    void whatWasAddedByHandIsTakenBack() {
        openTheDecision();
        add("Trauma therapist");
        assertThat(texts()).contains("Trauma therapist", "added by you");

        labelled("Take back: Trauma therapist").click();
        assertThat(texts()).doesNotContain("added by you");

        add("Trauma therapist");
        findButton().withText("Back to the rules").click();
        assertThat(texts()).doesNotContain("added by you");
    }

    @Test
    void aReasonThatPaperCannotCarryIsSaidWhereItIsTyped() {
        findButton().withText("Thoughts, without plan or intent").click();

        decide(Urgency.ROUTINE, "Seen \u2713");

        assertThat(findTextField().withLabel("Reason").component().getErrorMessage())
            .startsWith("The paper cannot carry this sign: \u2713");
        assertThat(findParagraph().withText("Your decision: Routine: within 30 days").exists()).isFalse();
    }

    private void decide(Urgency urgency, String reason) {
        openTheDecision();
        select("Urgency").setValue(urgency);
        findTextField().withLabel("Reason").setValue(reason);
        findButton().withText("Decide").click();
    }

    private void add(String destination) {
        var further = select("Add a destination");
        further.setValue(further.getListDataView()
            .getItems()
            .filter(item -> ((Destination) item).name().equals(destination))
            .findFirst()
            .orElseThrow());
    }

    private Button labelled(String label) {
        return find(Button.class).all()
            .stream()
            .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
            .findFirst()
            .orElseThrow();
    }

    @Test
    void whatIsBeingTypedStaysWhileAnswersChange() {
        openTheDecision();
        findTextField().withLabel("Reason").setValue("Seen by psychiatry");

        findButton().withText("Thoughts, without plan or intent").click();

        assertThat(findTextField().withLabel("Reason").component().getValue()).isEqualTo("Seen by psychiatry");
    }

    @Test
    void aTotalCountsAtOnceAndItsItemOnSelfHarmStaysOpen() {
        select("Longer questionnaire").setValue("PHQ9");
        findIntegerField().withLabel("Total").setValue(12);

        assertThat(texts()).contains("Mood and anxiety care");
        assertThat(select("Its item on self-harm").isInvalid()).isTrue();

        select("Its item on self-harm").setValue("YES");

        assertThat(select("Its item on self-harm").isInvalid()).isFalse();
        assertThat(texts()).contains("R10b");

        findIntegerField().withLabel("Total").component().clear();

        assertThat(texts()).doesNotContain("Mood and anxiety care", "R10b");
    }

    private void openTheDecision() {
        find(DecisionForm.class).single().setOpened(true);
    }

    private com.vaadin.flow.component.select.Select<Object> select(String label) {
        return find(com.vaadin.flow.component.select.Select.class).all()
            .stream()
            .filter(select -> label.equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private java.util.List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

}
