package org.tearsheet.editorial;

import org.tearsheet.search.Search;
import org.tearsheet.search.Hit;
import org.tearsheet.library.Slug;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Library;
import org.tearsheet.library.Language;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.PassingTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class StarterTextsViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Library library;

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    @Test
    void aReviewerReadsAStarterTextAndApprovesIt() {
        signIn(Role.CLINICIAN, Role.REVIEWER);
        navigate(StarterTextsView.class);
        assertThat(findParagraph().withText("74 texts wait for your clinic.").exists()).isTrue();

        findButton().withAriaLabel("Read and decide: When sex hurts, Handout · English").click();

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("When sex hurts");
        assertThat(find(Markdown.class).all())
            .anySatisfy(part -> assertThat(part.getContent()).contains("**(to be confirmed by your clinical owner)**"));

        findButton().withText("Approve for our clinic").click();

        assertThat(findParagraph().withText("73 texts wait for your clinic.").exists()).isTrue();
        assertThat(findButton().withAriaLabel("Read and decide: When sex hurts, Handout · English").exists()).isFalse();
    }

    @Test
    void notYetLeavesTheMark() {
        signIn(Role.CLINICIAN, Role.REVIEWER);
        navigate(StarterTextsView.class);
        findButton().withAriaLabel("Read and decide: When sex hurts, Handout · English").click();

        findButton().withText("Not yet").click();

        assertThat(findParagraph().withText("74 texts wait for your clinic.").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR" })
    void onlyReviewersGetThere() {
        navigate("starter-texts", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    @Test
    void theyAreShownAPageAtATime() {
        signIn(Role.CLINICIAN, Role.REVIEWER);
        navigate(StarterTextsView.class);
        assertThat(find(StarterTextEntry.class).all()).hasSize(25);

        findButton().withText("Show more").click();
        findButton().withText("Show more").click();

        assertThat(find(StarterTextEntry.class).all()).hasSize(74);
        assertThat(find(H2.class).all()).hasSize(19).extracting(H2::getText).doesNotHaveDuplicates();
        assertThat(findButton().withText("Show more").exists()).isFalse();
    }

    @Test
    void oneThatIsOverduePastItsGraceIsThereAndPrintedAgainOnceItIsApproved() {
        PassingTime.due(jdbc, -400, "title = 'When sex hurts'");
        signIn(Role.CLINICIAN, Role.REVIEWER);
        var sheet = new Slug("pain-with-sex");
        assertThat(library.edition(sheet, DocumentKind.HANDOUT, Language.ENGLISH)).isEmpty();
        navigate(StarterTextsView.class);
        assertThat(find(TextMark.class).all()).hasSize(2)
            .allSatisfy(mark -> assertThat(mark.getText()).startsWith("Not printed: its review is overdue"));

        findButton().withAriaLabel("Read and decide: When sex hurts, Handout · English").click();
        findButton().withText("Approve for our clinic").click();

        assertThat(library.edition(sheet, DocumentKind.HANDOUT, Language.ENGLISH)).get()
            .returns(false, LiveEdition::unreviewedStarter)
            .extracting(LiveEdition::reviewDue, InstanceOfAssertFactories.LOCAL_DATE)
            .isAfter(LocalDate.now());
        assertThat(find(TextMark.class).all()).hasSize(1);
        assertThat(search.find("When sex hurts", Language.ENGLISH)).extracting(Hit::slug).contains(sheet);
    }

    private void signIn(Role... roles) {
        var person = colleagues.join(roles);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
