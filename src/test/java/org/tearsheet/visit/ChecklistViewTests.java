package org.tearsheet.visit;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;

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
        select("Urgency").setValue(org.tearsheet.referral.Urgency.ROUTINE);

        findButton().withText("Decide").click();

        assertThat(findTextField().withLabel("Reason").component().isInvalid()).isTrue();
        assertThat(findParagraph().withText("At least the same day: questions are open").exists()).isTrue();

        findTextField().withLabel("Reason").setValue("Seen by psychiatry this morning");
        findButton().withText("Decide").click();

        assertThat(findParagraph().withText("Your decision: Routine: within 30 days").exists()).isTrue();
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
