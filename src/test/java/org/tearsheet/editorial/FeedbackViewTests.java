package org.tearsheet.editorial;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class FeedbackViewTests extends SpringBrowserlessTest implements Locators {

    private static final String NONE = "No feedback waits for an answer.";

    @Autowired
    private Colleagues colleagues;

    @Test
    void whatAClinicianWritesIsAnsweredAndErased() {
        signIn(Role.CLINICIAN);
        give("“Just relax” is unkind");
        assertThat(findParagraph().withText("Thank you. The authors and reviewers will read it.").exists()).isTrue();
        assertThat(findTextArea().withLabel("What should be better?").component().getValue()).isEmpty();

        signIn(Role.AUTHOR);
        navigate("feedback", FeedbackView.class);
        assertThat(findParagraph().withText("One comment waits for an answer.").exists()).isTrue();
        assertThat(findParagraph().withText("“Just relax” is unkind").exists()).isTrue();
        assertThat(findParagraph().withTextContaining("From Test, on").exists()).isTrue();

        findButton().withText("Done").click();
        findTextArea().setValue("Call 555-0142");
        findButton().withText("Done").inside(find(Dialog.class).single()).click();
        assertThat(findTextArea().component().isInvalid()).isTrue();
        findTextArea().setValue("Left out of the next edition");
        findButton().withText("Done").inside(find(Dialog.class).single()).click();
        assertThat(findParagraph().withText(NONE).exists()).isTrue();
        assertThat(findParagraph().withTextContaining(": Left out of the next edition").exists()).isTrue();

        findButton().withText("Erase").click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(findParagraph().withText("“Just relax” is unkind").exists()).isFalse();
    }

    @Test
    void whatCouldTellWhoAPatientIsIsRefusedAtTheField() {
        signIn(Role.CLINICIAN);
        give("Jane, born 3/12/1980, did not understand it");

        var field = findTextArea().withLabel("What should be better?").component();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("This looks like a date");
        signIn(Role.REVIEWER);
        navigate("feedback", FeedbackView.class);
        assertThat(findParagraph().withText(NONE).exists()).isTrue();
    }

    @Test
    void aClinicianDoesNotReadIt() {
        signIn(Role.CLINICIAN);
        navigate("feedback", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void give(String comment) {
        navigate("topics/pain-with-sex", Main.class);
        find(Details.class).all().getLast().setOpened(true);
        findTextArea().withLabel("What should be better?").setValue(comment);
        findButton().withText("Send").click();
    }

    private void signIn(Role role) {
        var person = colleagues.join(role);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
