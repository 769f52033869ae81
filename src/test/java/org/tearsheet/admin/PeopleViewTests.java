package org.tearsheet.admin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.PersonRow;
import org.tearsheet.accounts.PersonSeen;
import org.tearsheet.accounts.PersonState;
import org.tearsheet.accounts.Welcome;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class PeopleViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Welcome welcome;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoIsInvitedGetsALinkThatIsShownOnceAndCanBeWithdrawn() {
        open();
        var link = invite("karev", "Alex Karev");

        assertThat(link).contains("/welcome/");
        var token = link.replaceFirst(".*/", "");
        assertThat(welcome.guest(token)).contains("karev");
        findButton().withText("Close").click();
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(findSpan().withText("No password yet").exists()).isTrue();
        assertThat(findButton().withAriaLabel("Disable: Alex Karev").exists()).isTrue();
        assertThat(findButton().withAriaLabel("Sign out everywhere: Alex Karev").exists()).isFalse();

        act("Withdraw link", "Alex Karev");
        assertThat(welcome.guest(token)).isEmpty();
        assertThat(findParagraph().withText("No link is open. Make a new one to let them in.").exists()).isTrue();
    }

    @Test
    void whoHasToWaitIsShownAndMayTryAgain() {
        var person = colleagues.join(Role.CLINICIAN);
        jdbc.sql("""
                insert into sign_in_try values (decode(repeat('ab', 32), 'hex'), :person, 5, now(),
                    now() + interval '30 seconds')
                """).param("person", person.id().value()).update();
        open();
        assertThat(
                findSpan().withTextContaining("Test (%s) has to wait until".formatted(person.getUsername())).exists())
            .isTrue();

        findButton().withAriaLabel("Let them try now: Test").click();

        assertThat(findButton().withAriaLabel("Let them try now: Test").exists()).isFalse();
        assertThat(jdbc.sql("select count(*) from sign_in_try").query(Integer.class).single()).isZero();
    }

    @Test
    void rolesAreChangedAndAccountsDisabledAndEnabled() {
        open();
        invite("karev", "Alex Karev");
        findButton().withText("Close").click();

        findButton().withAriaLabel("Change roles: Alex Karev").click();
        roles(find(Dialog.class).single()).setValue(Set.of());
        findButton().withText("Save").click();
        assertThat(roles(find(Dialog.class).single()).isInvalid()).isTrue();
        roles(find(Dialog.class).single()).setValue(Set.of(Role.REVIEWER));
        findButton().withText("Save").click();
        assertThat(findSpan().withText("Reviewer").exists()).isTrue();

        act("Disable", "Alex Karev");
        assertThat(findSpan().withText("Disabled").exists()).isTrue();
        act("Enable", "Alex Karev");
        assertThat(findSpan().withText("Disabled").exists()).isFalse();
    }

    @Test
    void aCredentialIsPutOnRecordAndWarnsBeforeItEnds() {
        open();
        invite("karev", "Alex Karev");
        findButton().withText("Close").click();
        findButton().withAriaLabel("Change roles: Alex Karev").click();
        roles(find(Dialog.class).single()).setValue(Set.of(Role.REVIEWER));
        findButton().withText("Save").click();
        findButton().withAriaLabel("Credential: Alex Karev").click();
        findTextField().withLabel("Given by (optional)").setValue("Board of Surgery");
        findButton().withText("Save").click();
        assertThat(findTextField().withLabel("Credential").component().isInvalid()).isTrue();

        findTextField().withLabel("Credential").setValue("MD");
        find(DatePicker.class, find(Dialog.class).single()).single().setValue(LocalDate.now().plusDays(60));
        findButton().withText("Save").click();
        assertThat(findParagraph().withText("Credential: MD, given by Board of Surgery").exists()).isTrue();
        assertThat(findParagraph().withTextContaining("Expires on").exists()).isTrue();
        assertThat(
                findParagraph().withText("Credentials that have expired, or will within 60 days: Alex Karev").exists())
            .isTrue();
    }

    @Test
    void onlyWhoMayDecideAboutTextsNeedsACredential() {
        open();
        invite("karev", "Alex Karev");
        findButton().withText("Close").click();

        assertThat(findButton().withAriaLabel("Credential: Alex Karev").exists()).isFalse();
        findButton().withAriaLabel("Change roles: Alex Karev").click();
        roles(find(Dialog.class).single()).setValue(Set.of(Role.ADMINISTRATOR));
        findButton().withText("Save").click();
        assertThat(findButton().withAriaLabel("Credential: Alex Karev").exists()).isTrue();
    }

    @Test
    void whatIsMissingOrTakenIsSaid() {
        open();
        findButton().withText("Invite").click();
        assertThat(findTextField().withLabel("User name").component().isInvalid()).isTrue();
        assertThat(roles().getErrorMessage()).isEqualTo("Choose at least one.");

        invite("karev", "Alex Karev");
        findButton().withText("Close").click();
        fill("Karev", "Other");
        assertThat(findTextField().withLabel("User name").component().getErrorMessage())
            .isEqualTo("Somebody has this user name. Choose another.");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void whoLooksIsToldWhyTheyCannotLockThemselvesOut() {
        open();

        assertThat(findParagraph().withTextContaining("This is you.").exists()).isTrue();
        assertThat(findButton().withAriaLabel("Disable: Test").exists()).isFalse();
        assertThat(findButton().withAriaLabel("Change roles: Test").exists()).isFalse();
        assertThat(findButton().withAriaLabel("Sign out everywhere: Test").exists()).isTrue();
    }

    @Test
    void aPasswordOfTheDemonstrationIsNotReset() {
        var seen = new PersonSeen(PersonId.create(), 0);
        var demo = new PersonRow(seen, "author", "Demo author", Set.of(Role.AUTHOR), PersonState.ACTIVE,
                Optional.empty(), Optional.empty(), true, false, false, Optional.empty(), false, Optional.empty());

        assertThat(PersonAction.of(demo, true)).doesNotContain(PersonAction.RESET, PersonAction.LINK,
                PersonAction.PROVIDER);
    }

    @Test
    void whoLostAPhoneIsRidOfTheirSecondFactors() {
        open();
        invite("karev", "Alex Karev");
        findButton().withText("Close").click();
        assertThat(findButton().withAriaLabel("Take away second factors: Alex Karev").exists()).isFalse();
        jdbc.sql("""
                insert into authenticator (person_id, secret, key_id, last_step, added_on)
                select id, '', '0123456789abcdef', 0, current_date from person where username = 'karev'
                """).update();
        UI.getCurrent().refreshCurrentRoute(false);

        act("Take away second factors", "Alex Karev");

        assertThat(jdbc.sql("select count(*) from authenticator").query(Integer.class).single()).isZero();
        assertThat(findButton().withAriaLabel("Take away second factors: Alex Karev").exists()).isFalse();
    }

    @Test
    void whoIsTooLateIsToldAndNothingHappens() {
        open();
        invite("karev", "Alex Karev");
        findButton().withText("Close").click();
        findButton().withAriaLabel("Disable: Alex Karev").click();
        jdbc.sql("update person set version = version + 1 where username = 'karev'").update();
        findButton().withText("Disable").inside(find(Dialog.class).single()).click();

        assertThat(findSpan().withText("Disabled").exists()).isFalse();
        assertThat(find(Notification.class).all())
            .anySatisfy(notice -> assertThat(test(notice).getText()).contains("Somebody else changed Alex Karev"));
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void onlyAdministratorsGetThere() {
        navigate("people", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void open() {
        signIn(colleagues.join(Role.ADMINISTRATOR));
        navigate(PeopleView.class);
    }

    private String invite(String username, String name) {
        fill(username, name);
        return find(TextField.class, find(Dialog.class).single()).single().getValue();
    }

    private void fill(String username, String name) {
        findTextField().withLabel("User name").setValue(username);
        find(TextField.class).all()
            .stream()
            .filter(field -> "As colleagues know them".equals(field.getHelperText()))
            .forEach(field -> test(field).setValue(name));
        roles().select(Role.AUTHOR);
        findButton().withText("Invite").click();
    }

    private void act(String action, String name) {
        findButton().withAriaLabel("%s: %s".formatted(action, name)).click();
        findButton().withText(action).inside(find(Dialog.class).single()).click();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return find(CheckboxGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles(Dialog dialog) {
        return find(CheckboxGroup.class, dialog).single();
    }

    private static void signIn(SignedInPerson person) {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
