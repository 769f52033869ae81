package org.tearsheet.admin;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.ApiCallers;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class ApiTokensViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiCallers callers;

    @Test
    void anAdministratorMakesATokenSeesItOnceAndRevokesIt() {
        signIn(Role.ADMINISTRATOR);
        navigate(ApiTokensView.class);
        assertThat(findParagraph().withText("No program has a token yet.").exists()).isTrue();

        findTextField().withLabel("Which program is it for?").setValue("Record system");
        choose(ApiScope.FHIR);
        findButton().withText("Make a token").click();

        var dialog = find(Dialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Token for Record system");
        assertThat(findParagraph()
            .withText("Copy it now and give it to the program. It is not shown again, and nobody can look it up.")
            .exists()).isTrue();
        assertThat(findButton().withText("Copy").exists()).isTrue();
        var token = find(TextField.class, dialog).single().getValue();
        assertThat(callers.caller(token)).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("Record system");
            assertThat(caller.scopes()).containsExactly(ApiScope.FHIR);
        });

        findButton().withText("Close").click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(findTextField().withLabel("Which program is it for?").component().getValue()).isEmpty();
        assertThat(findParagraph().withText("One token").exists()).isTrue();
        assertThat(findParagraph().withText("Read the library (FHIR)").exists()).isTrue();

        findButton().withAriaLabel("Revoke: Record system").click();
        findButton().withText("Keep it").click();
        assertThat(callers.caller(token)).isPresent();
        findButton().withAriaLabel("Revoke: Record system").click();
        findButton().withText("Revoke").inside(find(Dialog.class).single()).click();

        assertThat(findSpan().withText("Revoked").exists()).isTrue();
        assertThat(findButton().withAriaLabel("Revoke: Record system").exists()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsMade() {
        signIn(Role.ADMINISTRATOR);
        navigate(ApiTokensView.class);

        findButton().withText("Make a token").click();

        assertThat(find(TextField.class).single().getErrorMessage())
            .isEqualTo("Enter a name of at most 80 characters.");
        assertThat(scopes().getErrorMessage()).isEqualTo("Choose at least one.");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(findParagraph().withText("No program has a token yet.").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER" })
    void onlyAdministratorsGetThere() {
        navigate("api-tokens", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<ApiScope> scopes() {
        return find(CheckboxGroup.class).single();
    }

    private void choose(ApiScope scope) {
        scopes().select(scope);
    }

    private void signIn(Role... roles) {
        var person = colleagues.join(roles);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
