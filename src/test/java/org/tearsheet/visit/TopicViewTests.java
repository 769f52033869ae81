package org.tearsheet.visit;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Library;
import org.tearsheet.library.Language;
import java.util.Locale;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.List;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class TopicViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Library library;

    @Autowired
    private Printing printing;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void redFlagsStandFirst() {
        open("pain-with-sex");

        assertThat(find(H3.class).all().getFirst().getText()).startsWith("Red flags");
        assertThat(find(Markdown.class).all().getFirst().getContent()).contains("**Now:**");
    }

    @Test
    void showsTheSheetAsItWillPrint() {
        open("pain-with-sex");

        var paper = find(Div.class).all()
            .stream()
            .filter(div -> div.hasClassName("sheet-paper"))
            .findFirst()
            .orElseThrow();
        assertThat(paper.getElement().getProperty("innerHTML")).contains("When sex hurts", "When to get help", "911")
            .doesNotContain("to be confirmed");
    }

    @Test
    void aLinkThatKnowsItsNumberAloneOpensTheSamePage() {
        open("3");

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("When sex hurts");
    }

    @Test
    void theFileHasANeutralName() {
        open("pain-with-sex");

        var download = find(Anchor.class).all()
            .stream()
            .filter(link -> link.getText().equals("Download"))
            .findFirst()
            .orElseThrow();
        assertThat(download.getElement().getAttribute("download")).isEqualTo("sheet-3-en.pdf");
        assertThat(download.getHref()).startsWith("print/3.pdf?lang=en&paper=a4&").doesNotContain("sex");
    }

    @Test
    void thePaperIsChosen() {
        open("pain-with-sex");

        find(Select.class).all()
            .stream()
            .filter(select -> "Paper".equals(select.getLabel()))
            .findFirst()
            .orElseThrow()
            .setValue(org.tearsheet.print.Paper.LETTER);

        assertThat(printAddresses()).hasSize(2)
            .allMatch(address -> address.startsWith("print/3.pdf?lang=en&paper=letter&"));
    }

    @Test
    void theSourcesArePrintedOnRequest() {
        open("pain-with-sex");

        findCheckbox().withLabel("Print the sources too").click();

        assertThat(printAddresses()).hasSize(2).allMatch(address -> address.contains("&sources=true&"));
    }

    @Test
    void aNoteIsSeenOnTheSheetAndInNoAddress() {
        open("pain-with-sex");
        test(find(TextArea.class).all()
            .stream()
            .filter(area -> area.getLabel().startsWith("Note"))
            .findFirst()
            .orElseThrow()).setValue("We call on Tuesday.");

        assertThat(find(SheetPaper.class).single().getElement().getProperty("innerHTML")).contains("For you",
                "We call on Tuesday.");
        assertThat(printAddresses()).isEmpty();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref)
            .noneMatch(address -> address.contains("Tuesday"));
    }

    @Test
    void whatPaperCannotCarryIsSaidAtTheNote() {
        open("pain-with-sex");
        var note = find(TextArea.class).all()
            .stream()
            .filter(area -> area.getLabel().startsWith("Note"))
            .findFirst()
            .orElseThrow();
        test(note).setValue("A tick: \u2713");

        assertThat(note.getErrorMessage()).startsWith("The paper cannot carry this sign: \u2713");
        assertThat(find(Button.class).all()
            .stream()
            .filter(button -> button.getText().equals("Print"))
            .findFirst()
            .orElseThrow()
            .isEnabled()).isFalse();
    }

    @Test
    void whatTheClinicDecidedIsNotAsked() {
        jdbc.sql("update print_policy set fixed = array['TEXT_SIZE', 'NOTE', 'DISCREET']").update();

        open("pain-with-sex");

        assertThat(find(Select.class).all()).extracting(Select::getLabel)
            .contains("Paper")
            .doesNotContain("Size of the text");
        assertThat(find(PatientNoteField.class).all()).isEmpty();
        assertThat(findCheckbox().withLabel("Discreet: neutral title and contact, no logo").exists()).isFalse();
    }

    @Test
    void theTabSaysNothingOfTheSubject() {
        open("pain-with-sex");

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Topic · Tearsheet");
    }

    @Test
    void cliniciansReadWithoutReviewersMarks() {
        open("crying-during-or-after-sex");

        assertThat(find(Markdown.class).all())
            .allSatisfy(text -> assertThat(text.getContent()).doesNotContain("confirmed"));
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "REVIEWER" })
    void reviewersSeeWhatIsToBeConfirmed() {
        open("crying-during-or-after-sex");

        assertThat(find(Markdown.class).all())
            .anySatisfy(text -> assertThat(text.getContent()).contains("*(to be confirmed by your clinical owner)*"));
    }

    @Test
    void whoPrintsASpanishSheetIsToldThatItsEnglishTextHasMovedOn() {
        englishMovesOn();
        open("pain-with-sex");
        assertThat(notes()).noneMatch(note -> note.startsWith("The English text changed"));

        chooseSpanish();
        assertThat(notes())
            .anyMatch(note -> note.startsWith("The English text changed after this translation was made"));

        UI.getCurrent().setLocale(Locale.of("es"));
        open("pain-with-sex");
        assertThat(notes()).anyMatch(note -> note.startsWith("El texto en inglés cambió después"));
    }

    @Test
    void thePrintStepTellsItToo() {
        englishMovesOn();

        new PrintStep(List.of(library.open(new Slug("pain-with-sex")).orElseThrow()), Language.SPANISH, printing)
            .open();

        assertThat(notes()).anyMatch(note -> note.startsWith("The English text changed"));
    }

    @Test
    void aSpanishReaderIsToldThatTheSheetIsInEnglish() {
        PassingTime.due(jdbc, -31, "language = 'es'");
        UI.getCurrent().setLocale(Locale.of("es"));

        open("pain-with-sex");

        assertThat(findH1().withText("Cuando el sexo duele").exists()).isTrue();
        assertThat(findParagraph().withText("Por ahora solo en inglés.").exists()).isTrue();
    }

    @Test
    void aSpanishReaderGetsTheSpanishSheet() {
        UI.getCurrent().setLocale(Locale.of("es"));

        open("pain-with-sex");

        assertThat(findParagraph().withText("Por ahora solo en inglés.").exists()).isFalse();
        assertThat(printAddresses()).hasSize(2).allMatch(address -> address.startsWith("print/3.pdf?lang=es&"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "trauma-and-triggers", "unwanted-sex", "partner-fear-and-control", "lgbtq-and-identity",
            "kink-and-aftercare" })
    void noPaperIsOfferedBeforeItIsAskedWhetherItIsSafe(String slug) {
        open(slug);

        assertThat(printAddresses()).isEmpty();
        assertThat(findButton().withText("Print").exists()).isFalse();

        findButton().withText("It is safe: show print").click();

        assertThat(printAddresses()).hasSize(2).allMatch(address -> address.endsWith("&asked=true"));
        assertThat(findButton().withText("Print").exists()).isTrue();
    }

    @Test
    void theSheetIsReadTogetherInsteadOfPrinted() {
        open("unwanted-sex");

        findButton().withText("Read it together").click();

        var dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Your choices and your care");
        assertThat(find(SheetPaper.class).all().stream().map(paper -> paper.getElement().getProperty("innerHTML")))
            .hasSize(2)
            .allSatisfy(html -> assertThat(html).contains("What it is", "911"));
        assertThat(printAddresses()).isEmpty();
    }

    @Test
    void aListOfSourcesIsNotOfferedWhereThePaperCouldEndanger() {
        open("partner-fear-and-control");
        findButton().withText("It is safe: show print").click();

        assertThat(findCheckbox().withLabel("Print the sources too").exists()).isFalse();
    }

    @Test
    void theLogCanBeLeftOut() {
        open("when-tears-come");

        findCheckbox().withLabel("Print the log too").click();

        assertThat(printAddresses()).hasSize(2).allMatch(address -> address.contains("&log=false&"));
        open("pain-with-sex");
        assertThat(findCheckbox().withLabel("Print the log too").exists()).isFalse();
    }

    @Test
    void warnsOfCodesThatCouldEndanger() {
        open("unwanted-sex");
        assertThat(findSpan().withText("ICD-10-CM T74.21XA").exists()).isTrue();
        assertThat(findSpan().withText("Privacy risk").exists()).isTrue();
        assertThat(findParagraph().withTextContaining("Ask the patient before you use one").exists()).isTrue();

        open("crying-during-or-after-sex");
        assertThat(findSpan().withText("Privacy risk").exists()).isFalse();
    }

    @Test
    void saysThatASheetIsForPartners() {
        open("for-partners");

        assertThat(findH2().withText("The sheet for partners, as it will print").exists()).isTrue();
    }

    @Test
    void anUnknownTopicIsNotFound() {
        navigate("topics/nothing-like-it", Message.class);

        assertNotFound();
    }

    @Test
    void aTopicWithNothingLiveIsNotFound() {
        PassingTime.due(jdbc, -31, "true");

        navigate("topics/pain-with-sex", Message.class);

        assertNotFound();
    }

    @Test
    @WithMockUser(roles = "NOBODY")
    void whatIsForbiddenLooksUnknown() {
        navigate("topics/pain-with-sex", Message.class);

        assertNotFound();
    }

    private void englishMovesOn() {
        jdbc.sql("alter table edition disable trigger edition_guard").update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at, published_at, review_due, ended_at)
                select gen_random_uuid(), 0, e.document_id, e.language, 2, 'SUPERSEDED', e.origin, e.title,
                       e.discreet_title, e.body, '', now(), now(), e.review_due, now()
                from edition e where e.title = 'When sex hurts'
                """).update();
        jdbc.sql("alter table edition enable trigger edition_guard").update();
    }

    private List<String> notes() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void chooseSpanish() {
        find(Select.class).all()
            .stream()
            .filter(select -> select.getValue() instanceof Language)
            .findFirst()
            .orElseThrow()
            .setValue(Language.SPANISH);
    }

    private void open(String slug) {
        navigate(TopicView.class, Map.of(VisitRoutes.TOPIC_PARAMETER, slug));
    }

    private List<String> printAddresses() {
        return find(Anchor.class).all()
            .stream()
            .map(Anchor::getHref)
            .filter(address -> address.startsWith("print/"))
            .toList();
    }

    private void assertNotFound() {
        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

}
