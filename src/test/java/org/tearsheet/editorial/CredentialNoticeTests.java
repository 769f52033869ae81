package org.tearsheet.editorial;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class CredentialNoticeTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoseCredentialHasExpiredIsToldWhatToDoAndKeepsWhatTheyTyped() {
        var reviewer = colleagues.join(Role.REVIEWER);
        SecurityContextHolder.getContext()
            .setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(reviewer, "", reviewer.getAuthorities()));
        var waiting = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.TALKING_POINTS, Language.ENGLISH,
                TextsInReview.adding("One more."));
        jdbc.sql("update person set credential = 'MD', credential_until = current_date - 1 where id = :id")
            .param("id", reviewer.id().value())
            .update();
        navigate("reviews/" + waiting.id(), ReviewView.class);

        findButton().withText("Approve and publish").click();
        assertThat(findParagraph().withTextContaining("Your credential has expired").exists()).isTrue();
        findTextArea().setValue("Say it more kindly");
        findButton().withText("Return to the authors").click();
        assertThat(findTextArea().component().getValue()).isEqualTo("Say it more kindly");
        assertThat(findParagraph().withTextContaining("Ask an administrator to renew it").exists()).isTrue();
    }

}
