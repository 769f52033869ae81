package org.tearsheet.admin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.referral.DestinationCode;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceDraft;
import org.tearsheet.referral.Services;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class ServicesViewTests extends SpringBrowserlessTest implements Locators {

    private static final String HEAD = "destination,name,phone,hours,address,languages,cost,notes,verified\n";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Services services;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyDirectory() {
        jdbc.sql("delete from service").update();
    }

    @Test
    void anAdministratorAddsAServiceAndVerifiesIt() {
        open();
        findButton().withText("Add a service").click();
        findSelect(DestinationCode.class).withLabel("Destination").selectItem("Pelvic floor physical therapist");
        findTextField().withLabel("Name").setValue("Pelvic Works");
        findTextField().withLabel("Phone").setValue("+1 555 0100");
        findTextArea().withLabel("Hours").setValue("Mon-Fri\n9-17");
        findTextField().withLabel("Languages").setValue("EN es");
        findButton().withText("Save").click();

        assertThat(findH2().withText("Pelvic floor physical therapist").exists()).isTrue();
        assertThat(findParagraph().withText("One service. One has to be verified.").exists()).isTrue();
        assertThat(findParagraph().withText("Not verified: not printed").exists()).isTrue();
        assertThat(find(DescriptionList.Description.class).all()).extracting(DescriptionList.Description::getText)
            .containsExactly("+1 555 0100", "Mon-Fri\n9-17", "English, Spanish");

        findButton().withAriaLabel("Verified today: Pelvic Works").click();

        assertThat(findParagraph().withText("One service. All are verified.").exists()).isTrue();
        assertThat(findParagraph().withText("Not verified: not printed").exists()).isFalse();
    }

    @Test
    void aServiceVerifiedTooLongAgoIsMarked() {
        signIn();
        var longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(Service.VERIFIED_FOR_DAYS + 1);
        var file = HEAD + "CRISIS_LINE,Lifeline,988,,,,,," + longAgo;
        services.take(services.examine(file.getBytes(StandardCharsets.UTF_8)));

        navigate(ServicesView.class);

        assertThat(findParagraph().withTextContaining("Last verified on").withTextContaining(": not printed").exists())
            .isTrue();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        open();
        findButton().withText("Add a service").click();
        findTextField().withLabel("Languages").setValue("Spanish");
        findButton().withText("Save").click();

        assertThat(findSelect(DestinationCode.class).withLabel("Destination").component().getErrorMessage())
            .isEqualTo("Choose a destination.");
        assertThat(findTextField().withLabel("Name").component().getErrorMessage())
            .isEqualTo("Enter a name of at most 120 characters on one line.");
        assertThat(findTextField().withLabel("Phone").component().getErrorMessage())
            .isEqualTo("Enter a number to call, at most 80 characters on one line.");
        assertThat(findTextField().withLabel("Languages").component().getErrorMessage())
            .isEqualTo("Use language tags such as en, es.");
        assertThat(services.all()).isEmpty();
    }

    @Test
    void whoIsSlowerSeesBothTexts() {
        signIn();
        var service = add("Pelvic Works");
        navigate(ServicesView.class);
        findButton().withAriaLabel("Edit: Pelvic Works").click();
        services.change(service.seen(), draft("Pelvic Works", "555 0111"));
        findTextField().withLabel("Phone").setValue("555 0122");
        findButton().withText("Save").click();

        assertThat(findParagraph().withTextContaining("Somebody else saved this service").exists()).isTrue();
        assertThat(findTextField().withLabel("Phone").component().getValue()).isEqualTo("555 0122");
        assertThat(findTextField().withLabel("Phone").component().getHelperText()).isEqualTo("Theirs: 555 0111");
        assertThat(findTextField().withLabel("Name").component().getHelperText()).isEmpty();
        assertThat(services.all()).singleElement().extracting(Service::phone).isEqualTo("555 0111");

        findButton().withText("Save").click();
        assertThat(services.all()).singleElement().extracting(Service::phone).isEqualTo("555 0122");
    }

    @Test
    void whoIsSlowerCanTakeTheOtherText() {
        signIn();
        var service = add("Pelvic Works");
        navigate(ServicesView.class);
        findButton().withAriaLabel("Edit: Pelvic Works").click();
        services.change(service.seen(), draft("Pelvic Works", "555 0111"));
        findTextField().withLabel("Phone").setValue("555 0122");
        findButton().withText("Save").click();
        findButton().withText("Take theirs").click();

        assertThat(findTextField().withLabel("Phone").component().getValue()).isEqualTo("555 0111");
        assertThat(findParagraph().withTextContaining("Somebody else saved this service").exists()).isFalse();
    }

    @Test
    void whatSomebodyRemovedMeanwhileIsAddedAnewOnlyWhenSavedAgain() {
        signIn();
        var service = add("Pelvic Works");
        navigate(ServicesView.class);
        findButton().withAriaLabel("Edit: Pelvic Works").click();
        services.remove(service.seen());
        findButton().withText("Save").click();

        assertThat(findParagraph().withTextContaining("Somebody else removed this service").exists()).isTrue();
        assertThat(services.all()).isEmpty();

        findButton().withText("Save").click();
        assertThat(services.all()).singleElement().extracting(Service::name).isEqualTo("Pelvic Works");
    }

    @Test
    void nobodyVerifiesATextTheyHaveNotSeen() {
        signIn();
        var service = add("Pelvic Works");
        navigate(ServicesView.class);
        services.change(service.seen(), draft("Pelvic Works", "555 0111"));

        findButton().withAriaLabel("Verified today: Pelvic Works").click();

        assertThat(services.all()).singleElement().satisfies(kept -> assertThat(kept.verifiedOn()).isEmpty());
        assertThat(findNotification().getText()).startsWith("Somebody else changed Pelvic Works");
    }

    @Test
    void aServiceIsRemovedAfterAQuestion() {
        signIn();
        add("Pelvic Works");
        navigate(ServicesView.class);
        findButton().withAriaLabel("Remove: Pelvic Works").click();
        assertThat(test(find(ConfirmDialog.class).single()).getHeader()).isEqualTo("Remove Pelvic Works?");
        assertThat(services.all()).hasSize(1);

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(services.all()).isEmpty();
        assertThat(findParagraph().withTextContaining("No services yet.").exists()).isTrue();
    }

    @Test
    void aFileIsSeenBeforeItIsTaken() {
        signIn();
        add("Pelvic Works");
        navigate(ServicesView.class);
        upload(HEAD + "PELVIC_FLOOR_PT,Pelvic Works,555 0111,,,,,,\nCRISIS_LINE,Lifeline,988,,,,,,\n");

        assertThat(findParagraph().withText("New: 1. Changed: 1. Unchanged: 0.").exists()).isTrue();
        assertThat(services.all()).hasSize(1);

        findButton().withText("Import").click();

        assertThat(services.all()).extracting(Service::phone).containsExactly("988", "555 0111");
        assertThat(findH2().withText("Crisis line").exists()).isTrue();
    }

    @Test
    void aBrokenFileIsNotTaken() {
        open();
        upload(HEAD + "CRISIS_LINE,Lifeline,call,,,sp,,,\n");

        assertThat(findParagraph().withText("2 things in the file are wrong. Nothing was changed.").exists()).isTrue();
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
            .contains("Line 2: phone: “call”. Enter a number to call, at most 80 characters on one line.",
                    "Line 2: languages: “sp”. Use language tags such as en, es.");
        assertThat(findButton().withText("Import").component().isEnabled()).isFalse();
    }

    @Test
    void whatWasPlannedIsShownAnewWhenSomebodyWasFaster() {
        signIn();
        var service = add("Pelvic Works");
        navigate(ServicesView.class);
        upload(HEAD + "PELVIC_FLOOR_PT,Pelvic Works,555 0111,,,,,,\n");
        services.remove(service.seen());

        findButton().withText("Import").click();

        assertThat(services.all()).isEmpty();
        assertThat(findParagraph().withText("New: 1. Changed: 0. Unchanged: 0.").exists()).isTrue();
        assertThat(findParagraph().withTextContaining("Somebody else changed services meanwhile.").exists()).isTrue();
    }

    @Test
    void allIsDownloaded() {
        signIn();
        add("=Pelvic");
        navigate(ServicesView.class);
        var csv = new ByteArrayOutputStream();

        findAnchor().withText("Download all as CSV").download(csv);

        assertThat(csv.toString(StandardCharsets.UTF_8)).contains("PELVIC_FLOOR_PT,'=Pelvic,+1 555 0100,");
    }

    @Test
    void manyServicesAreShownWhenAskedFor() {
        signIn();
        for (var number = 100; number < 152; number++) {
            add("Service " + number);
        }
        navigate(ServicesView.class);
        assertThat(findH3().withText("Service 151").exists()).isFalse();

        findButton().withText("Show 2 more").click();
        assertThat(findH3().withText("Service 151").exists()).isTrue();

        findTextField().withLabel("Find a service").setValue("service 15");
        assertThat(find(ServiceItem.class).all()).hasSize(2);
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER" })
    void onlyAdministratorsGetThere() {
        navigate("services", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void upload(String csv) {
        findButton().withText("Import from CSV").click();
        test(find(Upload.class).single()).upload("services.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Service add(String name) {
        return services.add(draft(name, "+1 555 0100"));
    }

    private static ServiceDraft draft(String name, String phone) {
        return new ServiceDraft(new DestinationCode("PELVIC_FLOOR_PT"), name, phone, "", "", "", "", "");
    }

    private void open() {
        signIn();
        navigate(ServicesView.class);
    }

    private void signIn() {
        var person = colleagues.join(Role.ADMINISTRATOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
