package org.tearsheet.admin;

import java.time.Duration;
import java.time.Instant;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class MySignInViewTests extends SpringBrowserlessTest implements Locators {

    private static final String OLD = "MARKER-8264 horse battery staple";

    private static final String NEW = "river lamp seven bicycles";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    @BeforeEach
    void anAuthorWithAPassword() {
        author = colleagues.join(Role.AUTHOR);
        jdbc.sql("update person set password_hash = :hash where id = :id")
            .param("hash", encoder.encode(OLD))
            .param("id", author.id().value())
            .update();
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        open(Duration.ofHours(3));
        findButton().withText("Change password").click();

        change("no idea", NEW, NEW);
        assertThat(password("Your password now").getErrorMessage())
            .isEqualTo("This is not your password. Check it and try again.");
        change(OLD, "too short", "too short");
        assertThat(password("New password").getErrorMessage()).isEqualTo("Use 15 to 128 characters.");
        change(OLD, OLD, OLD);
        assertThat(password("New password").getErrorMessage())
            .isEqualTo("This is the password that you have. Choose another.");
        change(OLD, NEW, NEW + "!");
        assertThat(password("New password").getErrorMessage()).isEqualTo("The two passwords are not the same.");
        change(OLD, NEW, NEW);

        assertSaid("Your password is changed. You are signed out on all other devices.");
        assertThat(encoder.matches(NEW,
                jdbc.sql("select password_hash from person where id = :id")
                    .param("id", author.id().value())
                    .query(String.class)
                    .single()))
            .isTrue();
    }

    @Test
    void whoSignedInAWhileAgoIsAskedAgainBeforeAChange() {
        open(Duration.ofMinutes(6));
        findButton().withText("Sign out everywhere else").click();
        assertThat(dialogs()).isOne();

        password("Your password").setValue("no idea");
        findButton().withText("Continue").click();
        assertThat(password("Your password").getErrorMessage())
            .isEqualTo("This is not your password. Check it and try again.");
        findButton().withText("Continue").click();
        assertThat(password("Your password").getErrorMessage()).isEqualTo("Enter your password.");
        password("Your password").setValue(OLD);
        findButton().withText("Continue").click();

        assertThat(dialogs()).isZero();
        assertSaid("You are signed out on all other devices.");
        findButton().withText("Set up an app").click();
        assertThat(dialogs()).as("the proof still holds").isZero();
    }

    @Test
    void whoHasJustSignedInIsNotAskedAgain() {
        open(Duration.ofMinutes(1));

        findButton().withText("Set up an app").click();

        assertThat(dialogs()).isZero();
        assertThat(find(CodeField.class).all()).hasSize(1);
    }

    private void open(Duration ago) {
        SecurityContextHolder.getContext().setAuthentication(Colleagues.session(author, Instant.now().minus(ago)));
        navigate(MySignInView.class);
    }

    private void change(String old, String wanted, String again) {
        password("Your password now").setValue(old);
        password("New password").setValue(wanted);
        password("New password again").setValue(again);
        findButton().withText("Change password").click();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).all()
            .stream()
            .filter(field -> label.equals(field.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private int dialogs() {
        return find(Dialog.class).all().size();
    }

    private void assertSaid(String text) {
        assertThat(find(Notification.class).all()).anySatisfy(said -> assertThat(test(said).getText()).isEqualTo(text));
    }

}
