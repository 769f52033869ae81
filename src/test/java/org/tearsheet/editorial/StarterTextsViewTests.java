package org.tearsheet.editorial;

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

    private void signIn(Role... roles) {
        var person = colleagues.join(roles);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
