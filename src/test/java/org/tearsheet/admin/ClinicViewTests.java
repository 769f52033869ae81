package org.tearsheet.admin;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicDesk;
import org.tearsheet.clinic.ClinicFixtures;
import org.tearsheet.clinic.ClinicText;
import org.tearsheet.clinic.Pictures;
import org.tearsheet.print.PaperContact;
import org.tearsheet.print.PrintPolicies;
import org.tearsheet.print.PrintPolicy;
import org.tearsheet.print.Sides;
import org.tearsheet.print.TextSize;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = { "ADMINISTRATOR", "CLINICIAN" })
class ClinicViewTests extends SpringBrowserlessTest implements Locators {

    private static final String INCOMPLETE = "The profile still needs the name of the clinic and its phone. "
            + "Until then they are missing on paper.";

    @Autowired
    private ClinicDesk desk;

    @Autowired
    private Clinic clinic;

    @Autowired
    private PrintPolicies policies;

    @Test
    void aFirstStartIsAskedForNameAndPhone() {
        navigate(ClinicView.class);
        assertThat(findParagraph().withText(INCOMPLETE).exists()).isTrue();

        text("Name of the clinic", "Riverside Clinic");
        text("Phone", "(541) 555-0142");
        save();
        assertThat(findParagraph().withText(INCOMPLETE).exists()).isFalse();
        assertThat(clinic.profile().phone()).isEqualTo("(541) 555-0142");
    }

    @Test
    void theClinicDecidesHowItPrints() {
        navigate(ClinicView.class);
        find(Select.class).all()
            .stream()
            .filter(select -> "Size of the text".equals(select.getLabel()))
            .findFirst()
            .orElseThrow()
            .setValue(TextSize.LARGE);
        findButton().withText("Save how we print").click();

        assertThat(policies.current().text()).isEqualTo(TextSize.LARGE);
    }

    @Test
    void whoSavesHowItPrintsSecondSeesIt() {
        navigate(ClinicView.class);
        policies.change(new PrintPolicy(policies.current().version(), TextSize.LARGE, PaperContact.NORMAL, Sides.ONE,
                false, false, Set.of()));
        findButton().withText("Save how we print").click();

        assertThat(policies.current().sides()).isEqualTo(Sides.ONE);
        assertThat(find(ConflictNotice.class).all()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        navigate(ClinicView.class);
        text("Name of the clinic", " ");
        text("Phone", "call us");
        text("Neutral phone", "555-0101");
        number("Minutes without a touch").setValue(1);
        save();

        assertThat(error("Name of the clinic")).isEqualTo("Enter a name of 1 to 120 characters in one line.");
        assertThat(error("Phone")).startsWith("Enter a number");
        assertThat(error("Neutral name line")).isEqualTo("Enter a name line, or leave the whole neutral box empty.");
        assertThat(number("Minutes without a touch").isInvalid()).isTrue();
        assertThat(clinic.profile().name()).isEqualTo("Your clinic");
    }

    @Test
    void whatPaperCannotCarryIsSaidAtItsField() {
        navigate(ClinicView.class);
        text("Name of the clinic", "Clinic \u2713");
        save();

        assertThat(error("Name of the clinic")).startsWith("Paper cannot print a character of this text");
    }

    @Test
    void whoIsTooLateSeesBothTextsAndDecides() {
        navigate(ClinicView.class);
        text("Phone", "555-0001");
        desk.change(desk.open().version(), ClinicFixtures.draft(Map.of(ClinicText.PHONE, "555-0002")));
        save();

        assertThat(findTextField().withLabel("Phone").component().getValue()).isEqualTo("555-0001");
        assertThat(findTextField().withLabel("Phone").component().getHelperText()).isEqualTo("Theirs: 555-0002");
        assertThat(findTextField().withLabel("Name of the clinic").component().getHelperText())
            .isEqualTo("Theirs: Riverside Clinic");
        assertThat(clinic.profile().phone()).isEqualTo("555-0002");

        findButton().withText("Take theirs").click();
        assertThat(findTextField().withLabel("Phone").component().getValue()).isEqualTo("555-0002");
        text("Phone", "555-0003");
        save();
        assertThat(clinic.profile().phone()).isEqualTo("555-0003");
    }

    @Test
    void whatIsTypedStaysWhileABoxIsVerified() {
        navigate(ClinicView.class);
        text("Phone", "555-0001");
        findButton().withText("Verified today").click();

        assertThat(desk.open().verifiedOn()).hasSize(1);
        assertThat(findTextField().withLabel("Phone").component().getValue()).isEqualTo("555-0001");
        save();
        assertThat(clinic.profile().phone()).isEqualTo("555-0001");
        assertThat(desk.open().verifiedOn()).isEmpty();
    }

    @Test
    void thePageForCheckCodesIsSwitchedOnHere() {
        navigate(ClinicView.class);
        var choice = find(Checkbox.class).withLabel("Let anybody check codes at the address /c").single();
        assertThat(choice.getValue()).isFalse();
        choice.setValue(true);
        save();

        assertThat(clinic.profile().checkPage()).isTrue();
    }

    @Test
    void aLogoIsHungAndRemoved() {
        navigate(ClinicView.class);
        assertThat(find(Image.class).exists()).isFalse();
        test(find(Upload.class).single()).upload("logo.png", "image/png", Pictures.png(100, 50));
        assertThat(find(Image.class).single().getAlt()).contains("Your clinic");
        assertThat(clinic.picture()).isPresent();

        findButton().withText("Remove the logo").click();
        assertThat(clinic.picture()).isEmpty();
        assertThat(find(Image.class).exists()).isFalse();
    }

    @Test
    void aFileThatIsNoLogoIsRefusedWithTheReason() {
        navigate(ClinicView.class);

        refused("<svg><script>alert(1)</script></svg>".getBytes(), "An SVG can carry programs");
        refused(Pictures.inInks(64, 64), "made for a printing press");
        refused(Arrays.copyOf(Pictures.png(100, 50), 60), "cannot be read");
        refused("logo".getBytes(), "neither a PNG nor a JPEG");
        refused(Pictures.png(2001, 40), "2000 pixels a side are the most");
        refused(Pictures.png(8, 8), "at least 16 pixels a side");
    }

    private void refused(byte[] file, String reason) {
        test(find(Upload.class).single()).upload("logo.png", "image/png", file);
        assertThat(findParagraph().withTextContaining(reason).exists()).isTrue();
        assertThat(clinic.picture()).isEmpty();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void onlyAdministratorsGetThere() {
        navigate("clinic", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void text(String label, String value) {
        findTextField().withLabel(label).setValue(value);
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withLabel(label).single();
    }

    private String error(String label) {
        var field = findTextField().withLabel(label).component();
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }

    private void save() {
        findButton().withText("Save the profile").click();
    }

}
