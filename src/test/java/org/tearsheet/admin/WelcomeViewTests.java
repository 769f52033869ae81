package org.tearsheet.admin;

import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.Invitation;
import org.tearsheet.accounts.PeopleDesk;
import org.tearsheet.accounts.Username;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class WelcomeViewTests extends SpringBrowserlessTest implements Locators {

    private static final String PASSWORD = "river lamp seven bicycles";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private String token = "";

    @BeforeEach
    void anInvitation() {
        var draft = new Invitation(new Username("karev"), "Alex Karev", Set.of(Role.AUTHOR));
        var link = colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> desk.invite(draft));
        token = link.address().replaceFirst(".*/", "");
    }

    @Test
    void thePersonSetsAPasswordOnce() {
        navigate("welcome/" + token, WelcomeView.class);
        assertThat(findTextField().withLabel("User name").component().getValue()).isEqualTo("karev");

        type("too short", "too short");
        assertThat(password(0).getErrorMessage()).isEqualTo("Use 15 to 128 characters.");
        type("karev karev karev", "karev karev karev");
        assertThat(password(0).getErrorMessage()).isEqualTo("This password is too easy to guess. Use a few words that "
                + "have nothing to do with each other, with you or with the clinic.");
        type(PASSWORD, PASSWORD + "!");
        assertThat(password(0).getErrorMessage()).isEqualTo("The two passwords are not the same.");
        type(PASSWORD, PASSWORD);

        assertThat(findParagraph().withText("Your password is set. Sign in with it now.").exists()).isTrue();
        assertThat(encoder.matches(PASSWORD, signIn.loadUserByUsername("karev").getPassword())).isTrue();
        navigate("welcome/" + token, WelcomeView.class);
        assertSpent();
    }

    @Test
    void aLinkThatIsWithdrawnMeanwhileIsSaidToBe() {
        navigate("welcome/" + token, WelcomeView.class);
        jdbc.sql("delete from password_link").update();

        type(PASSWORD, PASSWORD);

        assertSpent();
    }

    @Test
    void aGuessOpensNothing() {
        navigate("welcome/guess", WelcomeView.class);

        assertSpent();
    }

    private void assertSpent() {
        assertThat(findParagraph().withText("This link opens nothing any more. Ask an administrator for a new one.")
            .exists()).isTrue();
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private void type(String password, String again) {
        test(password(0)).setValue(password);
        test(password(1)).setValue(again);
        findButton().withText("Set my password").click();
    }

    private PasswordField password(int place) {
        return find(PasswordField.class).all().get(place);
    }

}
