package org.tearsheet.visit;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.Slug;
import org.tearsheet.print.Paper;
import org.tearsheet.print.PatientNote;
import org.tearsheet.print.PrintShop;
import org.tearsheet.print.SheetOptions;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class CheckViewTests extends SpringBrowserlessTest implements Locators {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    @Autowired
    private Library library;

    @Autowired
    private PrintShop printShop;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void currentPaperMayBeHandedOutAndLeadsToItsTopic() {
        check(code(Language.ENGLISH));

        assertThat(headline()).isEqualTo("Current");
        assertThat(sentences()).contains("It may be handed out.")
            .anyMatch(text -> text.matches("Edition 1 · English · Published .+ · Review by .+"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("topics/" + TOPIC);
    }

    @Test
    void aCodeMayBeTypedAsAnybodyLikes() {
        check(" " + code(Language.SPANISH).toLowerCase().replace("-", " "));

        assertThat(headline()).isEqualTo("Current");
        assertThat(sentences()).anyMatch(text -> text.startsWith("Edition 1 · Spanish"));
    }

    @Test
    void supersededPaperIsTakenBack() {
        var code = code(Language.ENGLISH);
        jdbc.sql("update edition set state = 'SUPERSEDED', ended_at = now() where state = 'PUBLISHED'").update();
        check(code);

        assertThat(headline()).startsWith("Superseded since ");
        assertThat(sentences()).contains("Take the old paper back. There is no newer one to print at present.");
        assertThat(links()).isZero();
    }

    @Test
    void withdrawnPaperIsNotUsedAndThePhoneIsSaid() {
        var code = code(Language.ENGLISH);
        jdbc.sql("update clinic_profile set phone = '(541) 555-0142'").update();
        jdbc.sql(
                """
                        update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x' where state = 'PUBLISHED'
                        """)
            .update();
        check(code);

        assertThat(headline()).startsWith("Withdrawn since ");
        assertThat(sentences()).contains("Do not use it. Take the paper back.",
                "For questions, patients can call (541) 555-0142.");
        assertThat(links()).isZero();
    }

    @Test
    void paperPastItsReviewDateIsSaidToBeSo() {
        var code = code(Language.ENGLISH);
        PassingTime.due(jdbc, -1, "true");
        check(code);
        assertThat(headline()).isEqualTo("Current, but due for review");

        PassingTime.due(jdbc, -31, "true");
        check("");
        check(code);
        assertThat(headline()).isEqualTo("Past its review date");
        assertThat(sentences()).contains("Do not hand it out. It is not printed again until somebody has reviewed it.");
    }

    @Test
    void aLanguageThatIsNotOfferedIsSaid() {
        var code = code(Language.SPANISH);
        jdbc.sql("update clinic_profile set spanish_offered = false").update();
        check(code);

        assertThat(headline()).isEqualTo("No longer offered in this language");
    }

    @Test
    void aMistakeIsSaidOnceAllIsTyped() {
        check("K7M4-29Q");
        assertThat(find(H2.class).all()).isEmpty();

        check("K7M4-29QX");
        assertThat(headline()).isEqualTo("Something was typed wrongly");

        check("");
        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void aCodeOfAnotherClinicIsUnknown() {
        check("K7M4-29QK");

        assertThat(headline()).isEqualTo("Unknown here");
    }

    @Test
    void whatIsCheckedIsKeptNowhere() {
        var audited = count("audit_entry");
        check("K7M4-29QK");
        check(code(Language.ENGLISH));

        assertThat(count("audit_entry")).isEqualTo(audited);
        assertThat(count("call_count")).isZero();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoHasNothingToDoWithPaperDoesNotGetThere() {
        navigate("check", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private String code(Language language) {
        var live = library.edition(TOPIC, DocumentKind.HANDOUT, language).orElseThrow();
        printShop.preview(live, new SheetOptions(Paper.A4, false), PatientNote.NONE);
        return jdbc.sql("select left(code, 4) || '-' || right(code, 4) from check_code where edition_id = :edition")
            .param("edition", live.id().value())
            .query(String.class)
            .single();
    }

    private void check(String typed) {
        if (find(CheckView.class).all().isEmpty()) {
            navigate(CheckView.class);
        }
        findTextField().withLabel("Check code").setValue(typed);
    }

    private String headline() {
        return find(H2.class).single().getText();
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private long links() {
        return find(Anchor.class).all().stream().filter(link -> link.getHref().startsWith("topics/")).count();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

}
