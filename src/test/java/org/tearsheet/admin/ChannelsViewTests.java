package org.tearsheet.admin;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class ChannelsViewTests extends SpringBrowserlessTest implements Locators {

    private static final String FHIR = "Library for programs (FHIR)";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Channels channels;

    @Autowired
    private Doors doors;

    @Test
    void allFiveAreThereAndOffWithTheAddressesToGiveAway() {
        open();

        for (var name : new String[] { "Button in the record (Infobutton)", "Hints in the record (CDS Hooks)", FHIR,
                "Files for OpenEMR", "Sheets on a phone" }) {
            assertThat(findH2().withText(name).exists()).as(name).isTrue();
        }
        for (var channel : Channel.values()) {
            assertThat(access(channel).getValue()).isEqualTo(ChannelAccess.OFF);
        }
        assertThat(find(TextField.class).all()).extracting(field -> field.getValue().replaceFirst("http://[^/]*", ""))
            .containsExactly("/infobutton/service", "/infobutton/application", "/cds-services", "/fhir", "/openemr");
        assertThat(findRouterLink().withText("Make a token for a program").exists()).isTrue();
    }

    @Test
    void anAdministratorOpensAChannelToProgramsWithAToken() {
        open();

        access(Channel.FHIR).setValue(ChannelAccess.TOKEN);
        calls(Channel.FHIR).setValue(60);
        save();

        assertThat(findNotification().getText()).isEqualTo(FHIR + ": programs with a token may come in");
        assertThat(channels.policy(Channel.FHIR).access()).isEqualTo(ChannelAccess.TOKEN);
        assertThat(channels.policy(Channel.FHIR).perMinute()).isEqualTo(60);
        assertThat(channels.policy(Channel.OPENEMR).access()).isEqualTo(ChannelAccess.OFF);
    }

    @Test
    void whoOpensOneToAnybodyIsWarned() {
        open();
        assertThat(warning(Channel.FHIR).isVisible()).isFalse();

        access(Channel.FHIR).setValue(ChannelAccess.OPEN);
        assertThat(warning(Channel.FHIR).isVisible()).isTrue();
        assertThat(warning(Channel.FHIR).getText()).contains("Anybody who can reach this server");
        assertThat(warning(Channel.TAKE_HOME).isVisible()).isFalse();

        access(Channel.FHIR).setValue(ChannelAccess.TOKEN);
        assertThat(warning(Channel.FHIR).isVisible()).isFalse();
        assertThat(channels.policy(Channel.FHIR).access()).isEqualTo(ChannelAccess.OFF);
    }

    @Test
    void aPhoneIsOfferedNoToken() {
        open();

        assertThat(access(Channel.TAKE_HOME).getListDataView().getItems()).containsExactly(ChannelAccess.OFF,
                ChannelAccess.OPEN);
        assertThat(access(Channel.FHIR).getListDataView().getItems()).containsExactly(ChannelAccess.values());
    }

    @Test
    void aNumberOutOfBoundsIsSaidAtTheField() {
        open();

        calls(Channel.FHIR).setValue(3);
        save();

        assertThat(calls(Channel.FHIR).isInvalid()).isTrue();
        assertThat(calls(Channel.FHIR).getErrorMessage()).isEqualTo("Enter a number from 10 to 6,000.");
        assertThat(channels.policy(Channel.FHIR).perMinute()).isEqualTo(600);
    }

    @Test
    void whoSavesSecondIsToldAndMayTakeWhatTheOtherChose() {
        open();
        doors.set(Channel.FHIR, ChannelAccess.TOKEN, 60);

        access(Channel.FHIR).setValue(ChannelAccess.OPEN);
        save();

        assertThat(channels.policy(Channel.FHIR).access()).isEqualTo(ChannelAccess.TOKEN);
        findButton().withText("Take theirs").click();
        assertThat(access(Channel.FHIR).getValue()).isEqualTo(ChannelAccess.TOKEN);
        assertThat(calls(Channel.FHIR).getValue()).isEqualTo(60);
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void onlyAdministratorsGetThere() {
        navigate("channels", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void open() {
        var person = colleagues.join(Role.ADMINISTRATOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
        navigate(ChannelsView.class);
    }

    private void save() {
        findButton().withAriaLabel("Save: " + FHIR).click();
    }

    private ChannelPanel panel(Channel channel) {
        return find(ChannelPanel.class).all().get(channel.ordinal());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ChannelAccess> access(Channel channel) {
        return find(RadioButtonGroup.class, panel(channel)).single();
    }

    private IntegerField calls(Channel channel) {
        return find(IntegerField.class, panel(channel)).single();
    }

    private Paragraph warning(Channel channel) {
        return (Paragraph) panel(channel).getChildren()
            .filter(child -> child instanceof Paragraph words && words.hasClassName("warning"))
            .findFirst()
            .orElseThrow();
    }

}
