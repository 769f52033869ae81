package org.tearsheet.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.tearsheet.clinic.ClinicFixtures.draft;

@HouseTest
@WithMockUser(roles = { "ADMINISTRATOR", "CLINICIAN" })
class ClinicDeskTests {

    @Autowired
    private ClinicDesk desk;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFirstStartHasNeitherNameNorPhone() {
        assertThat(clinic.profile().isIncomplete()).isTrue();

        desk.change(version(), draft(Map.of()));
        assertThat(clinic.profile().isIncomplete()).isFalse();
    }

    @Test
    void whatIsSavedIsWhatPaperSays() {
        desk.change(version(), draft(Map.of(ClinicText.CONTACT_PHONE, " 555-0100 ", ClinicText.NEUTRAL_NAME,
                "Appointments", ClinicText.NEUTRAL_PHONE, "555-0101")));

        var profile = clinic.profile();
        assertThat(profile.name()).isEqualTo("Riverside Clinic");
        assertThat(profile.contact(false))
            .isEqualTo(new ContactBox("Riverside Clinic", "555-0100", "Monday to Friday"));
        assertThat(profile.contact(true)).isEqualTo(new ContactBox("Appointments", "555-0101", ""));
    }

    @Test
    void withoutANeutralBoxDiscreetPaperHasNoName() {
        desk.change(version(), draft(Map.of()));

        assertThat(clinic.profile().contact(true)).isEqualTo(
                new ContactBox("", clinic.profile().contact(false).phone(), clinic.profile().contact(false).hours()));
    }

    @Test
    void whoIsTooLateIsTurnedAwayAndNothingIsLost() {
        var seen = version();
        desk.change(seen, draft(Map.of(ClinicText.ADDRESS, "1 Main St")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> desk.change(seen, draft(Map.of(ClinicText.ADDRESS, "2 Main St"))));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> desk.verify(seen, ContactKind.NORMAL));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> desk.hangLogo(seen, Pictures.png(40, 40)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> desk.removeLogo(seen));
        assertThat(desk.open().draft().text(ClinicText.ADDRESS)).isEqualTo("1 Main St");
    }

    @Test
    void savingTheSameAgainIsNoAct() {
        var saved = desk.change(version(), draft(Map.of()));
        var acts = acts();

        assertThat(desk.change(saved.version(), draft(Map.of())).version()).isEqualTo(saved.version());
        assertThat(acts()).isEqualTo(acts);
    }

    @Test
    void whatPaperCannotCarryIsNotKept() {
        assertThatExceptionOfType(UnprintableText.class)
            .isThrownBy(() -> desk.change(version(), draft(Map.of(ClinicText.NAME, "Clinic \u2713"))))
            .extracting(UnprintableText::fields)
            .isEqualTo(Set.of(ClinicText.NAME));
    }

    @Test
    void aDayOfVerificationStandsForExactlyThatBox() {
        desk.change(version(), draft(Map.of(ClinicText.NEUTRAL_NAME, "Appointments")));
        desk.verify(version(), ContactKind.NORMAL);
        var both = desk.verify(version(), ContactKind.NEUTRAL);
        assertThat(both.verifiedOn()).containsOnlyKeys(ContactKind.values()).containsValue(LocalDate.now());

        var elsewhere = desk.change(version(),
                draft(Map.of(ClinicText.NEUTRAL_NAME, "Appointments", ClinicText.ADDRESS, "1 Main St")));
        assertThat(elsewhere.verifiedOn()).containsOnlyKeys(ContactKind.values());
        var phone = desk.change(version(), draft(Map.of(ClinicText.NEUTRAL_NAME, "Appointments", ClinicText.PHONE,
                "555-0199", ClinicText.ADDRESS, "1 Main St")));
        assertThat(phone.verifiedOn()).as("the box takes its phone from the letterhead")
            .containsOnlyKeys(ContactKind.NEUTRAL);
    }

    @Test
    void aLogoIsAnActAndOnTheNextSheet() {
        var before = version();
        var hung = desk.hangLogo(before, Pictures.png(400, 100));

        assertThat(hung.version()).isGreaterThan(before);
        assertThat(hung.logo()).isPresent();
        assertThat(clinic.profile().logo()).get()
            .extracting(Logo::alt, Logo::width, Logo::png)
            .containsExactly(clinic.name(), 400, null);
        assertThat(clinic.withPicture(clinic.profile()).logo()).get()
            .extracting(Logo::png)
            .isEqualTo(clinic.picture().orElseThrow());
        assertThat(acts()).endsWith("clinic.logo-hung");

        assertThat(desk.removeLogo(hung.version()).logo()).isEmpty();
        assertThat(clinic.profile().logo()).isEmpty();
        assertThat(acts()).endsWith("clinic.logo-hung", "clinic.logo-removed");
    }

    @Test
    void aLogoThatIsNotPrintedIsOnNoPaper() {
        desk.hangLogo(version(), Pictures.png(400, 100));
        desk.change(version(),
                draft(Map.of(), new ClinicPolicies(false, true, false, "letter", Optional.of(5), Optional.empty())));

        assertThat(clinic.profile().logo()).isEmpty();
        assertThat(clinic.picture()).isEmpty();
        assertThat(clinic.profile().paper()).isEqualTo("letter");
    }

    @Test
    void everyActSaysWhatWasBeforeAndAfter() {
        desk.change(version(), draft(Map.of(ClinicText.CRISIS_LINE, "116 123")));
        desk.verify(version(), ContactKind.NORMAL);

        assertThat(acts()).endsWith("clinic.changed", "clinic.verified");
        assertThat(jdbc.sql("select before || '>' || after from audit_entry where act = 'clinic.changed'")
            .query(String.class)
            .single()).contains("\"clinic.crisis_line\":\"988\"", ">", "\"clinic.crisis_line\":\"116 123\"")
            .doesNotContain("emergency");
    }

    @Test
    void aNeutralBoxBeginsWithANameLine() {
        assertThatIllegalArgumentException().isThrownBy(() -> draft(Map.of(ClinicText.NEUTRAL_PHONE, "555-0101")));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void onlyAdministratorsDoAnyOfIt(Role role) {
        var somebody = colleagues.join(role);
        for (var act : List.<Runnable>of(desk::open, () -> desk.change(0, draft(Map.of())), () -> desk.removeLogo(0),
                () -> desk.hangLogo(0, new byte[0]), () -> desk.verify(0, ContactKind.NORMAL))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(somebody, () -> {
                act.run();
                return true;
            }));
        }
    }

    private long version() {
        return desk.open().version();
    }

    private List<String> acts() {
        return jdbc.sql("select act from audit_entry where act like 'clinic.%' order by id").query(String.class).list();
    }

}
