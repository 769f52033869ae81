package org.tearsheet.editorial;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.ScoreSheets;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.JudgedAnswer;
import org.tearsheet.library.JudgementDesk;
import org.tearsheet.library.Language;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;
import org.tearsheet.quality.Item;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class ReviewsViewTests extends SpringBrowserlessTest implements Locators {

    private static final String KIND_WORDS = "You can ask us anything.";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private JudgementDesk judgements;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.AUTHOR, Role.REVIEWER);
        SecurityContextHolder.getContext()
            .setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(reviewer, "", reviewer.getAuthorities()));
    }

    @Test
    void anEmptyQueueSaysSo() {
        navigate(ReviewsView.class);

        assertThat(findParagraph().withText("Nothing waits for a reviewer.").exists()).isTrue();
    }

    @Test
    void theQueueLeadsToWhatOthersWroteAlone() {
        var theirs = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        texts.submit(reviewer, DocumentKind.TALKING_POINTS, Language.ENGLISH, adding(KIND_WORDS));

        navigate(ReviewsView.class);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref)
            .filteredOn(address -> address.startsWith("reviews/"))
            .containsExactly("reviews/" + theirs.id());
        assertThat(findParagraph().withText("2 texts wait, the longest waiting first.").exists()).isTrue();
        assertThat(find(ChangeNote.class).all()).extracting(Paragraph::getText)
            .containsOnly("What changed: One sentence more");
        assertThat(findParagraph().withText("You wrote some of this: somebody else must review it.").exists()).isTrue();
    }

    @Test
    void aReviewerSeesWhatChangedAndTheWholeText() {
        open(texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS)));

        assertThat(find(Runs.class).all())
            .anySatisfy(runs -> assertThat(runs.getElement().getTextRecursively()).contains("new: " + KIND_WORDS));
        assertThat(find(TextInFull.class).all()).isEmpty();

        test(find(RadioButtonGroup.class).single()).selectItem("The whole text");

        assertThat(find(TextInFull.class).all()).hasSize(1);
    }

    @Test
    void approvingWaitsForTheLastAnswerAndThenPublishes() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        open(seen);
        assertThat(approve().isEnabled()).isFalse();
        assertThat(hint()).startsWith("Not to be approved yet: ");

        sheets.fill(reviewer, seen);
        open(seen);
        assertThat(approve().isEnabled()).isTrue();
        test(approve()).click();

        assertThat(findParagraph().withText("Approved and published.").exists()).isTrue();
        assertThat(texts.live(DocumentKind.HANDOUT, Language.ENGLISH).body()).contains(KIND_WORDS);
    }

    @Test
    void anAnswerIsKeptAtOnce() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        open(seen);
        assertThat(waiting(Instrument.PEMAT_P)).isEqualTo("19 items to answer.");

        test(find(ScoreItem.class, sheet(Instrument.PEMAT_P)).all()
            .stream()
            .flatMap(row -> find(Button.class, row).all().stream())
            .findFirst()
            .orElseThrow()).click();

        assertThat(judgements.answers(seen.id())).hasSize(1);
        assertThat(waiting(Instrument.PEMAT_P)).isEqualTo("18 items to answer.");
    }

    @Test
    void anAnswerToAnEarlierTextIsConfirmedWithOneClick() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        sheets.fill(reviewer, seen);
        var other = colleagues.join(Role.REVIEWER);
        var again = texts.rewrite(author, other, seen, DocumentKind.HANDOUT, Language.ENGLISH,
                adding("You can ask us anything at any time."));
        open(again);
        var item = judgements.answers(again.id()).getFirst().item();

        test(confirm(item)).click();

        assertThat(judgements.answers(again.id())).filteredOn(answer -> answer.item() == item)
            .singleElement()
            .matches(answer -> !answer.stale() && answer.answer() == Answer.YES);
        assertThat(judgements.answers(again.id())).anyMatch(JudgedAnswer::stale);
    }

    @Test
    void unsafeAdviceHoldsUpAHandout() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Push through the pain."));
        sheets.fill(reviewer, seen);

        open(seen);

        assertThat(approve().isEnabled()).isFalse();
        assertThat(hint()).startsWith("Not to be approved: one passage gives unsafe advice.");
    }

    @Test
    void returningNeedsAReason() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        open(seen);

        findButton().withText("Return to the authors").click();
        assertThat(findTextArea().withLabel("Why you return it").component().isInvalid()).isTrue();

        findTextArea().withLabel("Why you return it").setValue("Say it more kindly");
        findButton().withText("Return to the authors").click();

        assertThat(findParagraph().withText("Returned to its authors.").exists()).isTrue();
        assertThat(findParagraph().withText("Nothing waits for a reviewer.").exists()).isTrue();
    }

    @Test
    void whoSawAnOlderTextIsTurnedAwayWithTheReasonKept() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        open(seen);
        findTextArea().withLabel("Why you return it").setValue("Say it more kindly");
        var other = colleagues.join(Role.REVIEWER);
        texts.rewrite(author, other, seen, DocumentKind.HANDOUT, Language.ENGLISH,
                adding("You can ask us anything at any time."));

        findButton().withText("Return to the authors").click();
        findButton().withText("Load it again").click();

        assertThat(find(Runs.class).all()).anySatisfy(
                runs -> assertThat(runs.getElement().getTextRecursively()).contains("You can ask us anything at any"));
        assertThat(findTextArea().withLabel("Why you return it").component().getValue())
            .isEqualTo("Say it more kindly");
        findButton().withText("Return to the authors").click();
        assertThat(findParagraph().withText("Returned to its authors.").exists()).isTrue();
    }

    @Test
    void theReasonOutlivesADecisionBySomebodyElse() {
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS));
        open(seen);
        findTextArea().withLabel("Why you return it").setValue("Say it more kindly");
        var other = colleagues.join(Role.REVIEWER);
        colleagues.as(other, () -> desk.sendBack(seen, "No"));

        findButton().withText("Return to the authors").click();
        findButton().withText("Load it again").click();

        assertThat(findH1().withText("This text is not in review.").exists()).isTrue();
        assertThat(findTextArea().withLabel("Why you return it").component().getValue())
            .isEqualTo("Say it more kindly");
        assertThat(findButton().withText("Return to the authors").exists()).isFalse();
    }

    @Test
    void whoWroteSomeOfItReadsButNeitherAnswersNorDecides() {
        open(texts.submit(reviewer, DocumentKind.HANDOUT, Language.ENGLISH, adding(KIND_WORDS)));

        assertThat(hint()).isEqualTo("You wrote some of this: somebody else must review it.");
        assertThat(findButton().withText("Approve and publish").exists()).isFalse();
        assertThat(findButton().withText("Return to the authors").exists()).isFalse();
        assertThat(findButton().withText("Yes").exists()).isFalse();
    }

    @Test
    void talkingPointsHaveNoScoreSheet() {
        open(texts.submit(author, DocumentKind.TALKING_POINTS, Language.ENGLISH, adding("Say it kindly.")));

        assertThat(find(ScoreSheet.class).all()).isEmpty();
        assertThat(approve().isEnabled()).isTrue();
    }

    @Test
    void whatIsNotInReviewIsNotShown() {
        navigate("reviews/" + texts.live(DocumentKind.HANDOUT, Language.ENGLISH).id(), ReviewView.class);
        assertThat(findH1().withText("This text is not in review.").exists()).isTrue();

        navigate("reviews/nonsense", Message.class);
        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR" })
    void onlyReviewersGetThere() {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(author, "", author.getAuthorities()));

        navigate("reviews", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void open(EditionSeen seen) {
        navigate("reviews/" + seen.id(), ReviewView.class);
    }

    private Button approve() {
        return findButton().withText("Approve and publish").component();
    }

    private String hint() {
        return find(Paragraph.class).all()
            .stream()
            .filter(paragraph -> paragraph.getId().filter("review-hint"::equals).isPresent())
            .findFirst()
            .orElseThrow()
            .getText();
    }

    private ScoreSheet sheet(Instrument instrument) {
        return find(ScoreSheet.class).all().get(instrument.ordinal());
    }

    private String waiting(Instrument instrument) {
        return sheet(instrument).getChildren()
            .filter(Paragraph.class::isInstance)
            .map(Paragraph.class::cast)
            .map(Paragraph::getText)
            .findFirst()
            .orElseThrow();
    }

    private Button confirm(Item item) {
        return find(ScoreItem.class, sheet(item.instrument())).all()
            .stream()
            .filter(row -> row.getElement().getTextRecursively().startsWith(item.number() + ". "))
            .flatMap(row -> find(Button.class, row).all().stream())
            .filter(button -> button.getText().equals("Confirm: Yes"))
            .findFirst()
            .orElseThrow();
    }

}
