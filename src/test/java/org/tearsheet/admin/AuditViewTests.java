package org.tearsheet.admin;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class AuditViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Test
    void anAdministratorPagesThroughTheTrail() {
        signIn(Role.ADMINISTRATOR);
        navigate(AuditView.class);
        assertThat(find(AuditItem.class).all()).hasSize(50);
        assertThat(findParagraph().withText("The newest 50 entries. There are older ones.").exists()).isTrue();

        findButton().withText("Show older entries").click();

        assertThat(find(AuditItem.class).all()).hasSizeGreaterThan(50);
    }

    @Test
    void whatFitsNothingIsSaid() {
        signIn(Role.AUDITOR);
        navigate(AuditView.class);

        findTextField().withLabel("What it was done to").setValue("xylophone");

        assertThat(find(AuditItem.class).all()).isEmpty();
        assertThat(findParagraph().withText("Nothing fits this choice.").exists()).isTrue();
        findButton().withText("Show all").click();
        assertThat(find(AuditItem.class).all()).hasSize(50);
    }

    @Test
    void whatIsNoHeadIsNotComparedWith() {
        signIn(Role.AUDITOR);
        navigate(AuditView.class);
        findTextField().withLabel("Head written down earlier (optional)").setValue("17:abc");

        findButton().withText("Verify").click();

        assertThat(find(TextField.class).all()).anySatisfy(field -> {
            assertThat(field.isInvalid()).isTrue();
            assertThat(field.getErrorMessage()).isEqualTo("Use a number, a colon and 64 digits from 0 to f.");
        });
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER" })
    void nobodyElseGetsThere() {
        navigate("audit", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void signIn(Role... roles) {
        var person = colleagues.join(roles);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
