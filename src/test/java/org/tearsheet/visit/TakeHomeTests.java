package org.tearsheet.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
@ExtendWith(OutputCaptureExtension.class)
class TakeHomeTests extends SpringBrowserlessTest implements Locators {

    private static final String ASK = "lgbtq-and-identity";

    private static final String READ_HERE = "unwanted-sex";

    private static final String FREE = "pain-with-sex";

    private static final String EVERY_ROW = """
            select sum((xpath('/row/rows/text()', query_to_xml(format('select count(*) as rows from %I', table_name),
                        false, true, '')))[1]::text::bigint)
            from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'
            """;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({ ASK + ", It is safe: show print, Read it together",
            READ_HERE + ", Read it together, It is safe: show print" })
    void everyAnswerIsOfferedAndTheSaferOneFirst(String slug, String first, String second) {
        open(slug);

        var answers = find(Button.class).from(find(TakeHomeQuestion.class).single()).all();
        assertThat(answers).extracting(Button::getText).containsExactly(first, second, "Nothing");
        assertThat(answers.getFirst().getThemeNames()).contains("primary");
        assertThat(answers).filteredOn(answer -> answer.getThemeNames().contains("primary")).hasSize(1);
        assertThat(find(Anchor.class).from(find(TakeHomeQuestion.class).single()).all()).extracting(Anchor::getText)
            .containsExactly("Wallet card", "Phone number only");
    }

    @Test
    void aSheetThatMayGoHomeHasTheOtherAnswersBehindOneLink() {
        open(FREE);

        assertThat(find(TakeHomeQuestion.class).exists()).isFalse();
        var quiet = find(NotSafeHome.class).single();
        assertThat(quiet.getSummaryText()).isEqualTo("Not safe to take home?");
        assertThat(quiet.isOpened()).isFalse();
        quiet.setOpened(true);
        assertThat(find(Button.class).from(quiet).all()).extracting(Button::getText)
            .containsExactly("Read it together", "Nothing");

        findButton().withText("Read it together").click();
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Pelvic comfort");
    }

    @Test
    void whoChangesTheirMindAfterTheAnswerFindsTheOtherAnswersToo() {
        open(ASK);
        assertThat(find(NotSafeHome.class).exists()).isFalse();

        findButton().withText("It is safe: show print").click();

        assertThat(find(NotSafeHome.class).exists()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ ASK, READ_HERE, FREE })
    void theCardsOpenBesideTheVisitAndSayNothingOfTheTopic(String slug) throws IOException {
        open(slug);
        find(NotSafeHome.class).all().forEach(quiet -> quiet.setOpened(true));

        assertThat(link("Wallet card").getTarget()).contains("_blank");
        assertThat(link("Wallet card").getHref()).doesNotContain(slug);
        assertThat(text("Wallet card")).contains("In danger or badly hurt: call", "call or text 988.")
            .doesNotContain("sex", "partner", "sheet", "Sheet");
        assertThat(text("Phone number only")).doesNotContain("call", "988", "sex", "Phone");
    }

    @Test
    void theCardSpeaksTheLanguageOfTheSheet() throws IOException {
        open(FREE);
        find(NotSafeHome.class).single().setOpened(true);
        find(Select.class).all()
            .stream()
            .filter(select -> select.getValue() instanceof Language)
            .findFirst()
            .orElseThrow()
            .setValue(Language.SPANISH);

        assertThat(text("Wallet card")).contains("En peligro o con una herida grave:").doesNotContain("In danger");
    }

    @Test
    void theCardIsAsLargeAsTheClinicsPaper() throws IOException {
        jdbc.sql("update clinic_profile set paper = 'letter'").update();
        open(READ_HERE);

        try (var pdf = Loader.loadPDF(downloaded("Wallet card"))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @ParameterizedTest
    @CsvSource({ ASK, READ_HERE, FREE })
    void nothingClosesTheQuestionKindlyAndCanBeUndone(String slug) {
        open(slug);
        find(NotSafeHome.class).all().forEach(quiet -> quiet.setOpened(true));

        findButton().withText("Nothing").click();

        assertThat(texts()).anyMatch(text -> text.startsWith("Nothing goes home."))
            .anyMatch(text -> text.startsWith("You can say: “You do not have to carry anything."))
            .anyMatch(text -> text.startsWith("If you write a note, you can keep it neutral"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Wallet card");
        assertThat(findButton().withText("Nothing").exists()).isFalse();

        findButton().withText("Choose something else").click();

        assertThat(texts()).noneMatch(text -> text.startsWith("Nothing goes home."));
        assertThat(findButton().withText("Read it together").exists()).isTrue();
        assertThat(link("Wallet card").getHref()).isNotEmpty();
    }

    @Test
    void theAnswersAreThereInSpanish() {
        UI.getCurrent().setLocale(Locale.of("es"));
        open(READ_HERE);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getText)
            .contains("Tarjeta de bolsillo", "Solo el número de teléfono");
        findButton().withText("Nada").click();
        assertThat(texts()).anyMatch(text -> text.startsWith("Puede decirle: «No tiene que llevarse nada."));
    }

    @Test
    void nobodyLearnsWhatWasChosen(CapturedOutput output) throws IOException {
        open(READ_HERE);
        var rows = jdbc.sql(EVERY_ROW).query(Long.class).single();
        var said = output.getAll();

        text("Wallet card");
        text("Phone number only");
        findButton().withText("Nothing").click();
        findButton().withText("Choose something else").click();

        assertThat(jdbc.sql(EVERY_ROW).query(Long.class).single()).isEqualTo(rows).isPositive();
        assertThat(output.getAll()).isEqualTo(said);
    }

    private void open(String slug) {
        navigate(TopicView.class, Map.of(VisitRoutes.TOPIC_PARAMETER, slug));
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private Anchor link(String text) {
        return find(Anchor.class).all().stream().filter(link -> link.getText().equals(text)).findFirst().orElseThrow();
    }

    private byte[] downloaded(String text) {
        var pdf = new ByteArrayOutputStream();
        findAnchor().withText(text).download(pdf);
        return pdf.toByteArray();
    }

    private String text(String link) throws IOException {
        try (var pdf = Loader.loadPDF(downloaded(link))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

}
