package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignInLater;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@AutoConfigureMockMvc
class OwnSignInTests {

    private static final String OLD = "MARKER-8264 horse battery staple";

    private static final String NEW = "river lamp seven bicycles";

    @Autowired
    private OwnSignIn own;

    @Autowired
    private FactorCheck check;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    private SignedInPerson clinician;

    @BeforeEach
    void aClinicianWithAPassword() {
        clinician = colleagues.join(Role.CLINICIAN);
        jdbc.sql("update person set password_hash = :hash where id = :id")
            .param("hash", encoder.encode(OLD))
            .param("id", clinician.id().value())
            .update();
    }

    @Test
    void whoKnowsThePasswordChangesItAndStaysWhileOtherSessionsEnd() {
        as(() -> change(OLD, NEW));

        assertThat(encoder.matches(NEW, hash())).isTrue();
        assertThat(new Attendance(jdbc, clock).isOver(clinician)).isFalse();
        assertThat(new Attendance(jdbc, clock).isOver(elsewhere())).isTrue();
        assertThat(trail()).containsExactly("person.password-confirmed", "person.password-changed");
    }

    @Test
    void aWrongPasswordIsCountedAndAfterFiveEvenTheRightOneHasToWait() {
        for (int times = 0; times < 5; times++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> as(() -> change("no idea", NEW)));
        }

        assertThatExceptionOfType(SignInLater.class).isThrownBy(() -> as(() -> change(OLD, NEW)));
        assertThatExceptionOfType(SignInLater.class).isThrownBy(() -> as(() -> confirm(OLD)));
        assertThat(encoder.matches(OLD, hash())).isTrue();
        assertThat(trail()).hasSize(6).startsWith("person.password-refused").contains("person.held");
    }

    @Test
    void whatIsEasyToGuessIsNotTakenHereEither() {
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> as(() -> change(OLD, "passwordpassword")));
        assertThatExceptionOfType(IllegalArgumentException.class)
            .isThrownBy(() -> as(() -> change(OLD, clinician.getUsername())));
        assertThat(encoder.matches(OLD, hash())).isTrue();
    }

    @Test
    void whoseSessionsAnAdministratorHasEndedChangesNothing() {
        jdbc.sql("update person set session_era = session_era + 1 where id = :id")
            .param("id", clinician.id().value())
            .update();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(() -> change(OLD, NEW)));
        assertThat(encoder.matches(OLD, hash())).isTrue();
    }

    @Test
    void aPasswordProvesOnceMoreWhoItIs() {
        longAgo(() -> {
            assertThat(check.isFresh()).isFalse();
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> own.confirm("no idea"));
            assertThat(check.isFresh()).isFalse();
            own.confirm(OLD);
            return assertThat(check.isFresh()).isTrue();
        });
    }

    @Test
    void otherSessionsAreEndedByWhoHasJustProvedWhoTheyAre() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> longAgo(() -> {
            own.endOtherSessions();
            return true;
        }));
        as(() -> {
            own.endOtherSessions();
            return true;
        });

        assertThat(new Attendance(jdbc, clock).isOver(clinician)).isFalse();
        assertThat(new Attendance(jdbc, clock).isOver(elsewhere())).isTrue();
        assertThat(trail()).containsExactly("person.other-sessions-ended");
    }

    @Test
    void nobodyWhoHasNotSignedInIsHeard() {
        for (var act : List.<Runnable>of(() -> own.confirm(OLD), () -> own.changePassword(OLD, NEW),
                own::endOtherSessions, own::hasPassword)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
        }
    }

    @ParameterizedTest
    @CsvSource({ "4, true", "6, false" })
    void aPasskeyIsBegunAndKeptOnlyAfterAFreshProof(int minutes, boolean fresh) {
        assertThat(post("/webauthn/register/options", minutes)).isEqualTo(fresh ? 200 : 403);
        assertThat(post("/webauthn/register", minutes)).isEqualTo(fresh ? 400 : 403);
    }

    @ParameterizedTest
    @CsvSource({ "11, true", "13, false" })
    void afterTwelveHoursEverybodySignsInAnew(int hours, boolean there) {
        var answer = web.get().uri("/print/logo.png").session(session(Duration.ofHours(hours))).exchange();

        assertThat(String.valueOf(answer.getResponse().getRedirectedUrl()).endsWith("/login")).isEqualTo(!there);
    }

    @Test
    void wherePasswordsLetNobodyInNobodyIsAskedForOne() {
        assertThat(as(own::hasPassword)).isTrue();
        var administrator = colleagues.join(Role.ADMINISTRATOR).id().value();
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'ADMINISTRATOR')")
            .param("id", administrator)
            .update();
        jdbc.sql("update person set issuer = 'https://id', subject = '1', password_hash = null where id = :id")
            .param("id", administrator)
            .update();
        var seen = jdbc.sql("select version from sign_in_policy").query(Long.class).single();
        jdbc.sql("update sign_in_policy set local_off = true").update();
        events.publishEvent(new SignInPolicyChanged(new SignInPolicy(seen, Set.of(), false),
                new SignInPolicy(seen + 1, Set.of(), true)));

        assertThat(as(own::hasPassword)).isFalse();
    }

    /** The same person in a session of before. */
    private SignedInPerson elsewhere() {
        return new SignedInPerson(clinician.id(), clinician.getUsername(), "Test", "-", true, List.of(Role.CLINICIAN));
    }

    private int post(String address, int minutes) {
        return web.post()
            .uri(address)
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .session(session(Duration.ofMinutes(minutes)))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}")
            .exchange()
            .getResponse()
            .getStatus();
    }

    private MockHttpSession session(Duration ago) {
        var kept = new MockHttpSession();
        kept.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(Colleagues.session(clinician, Instant.now().minus(ago))));
        return kept;
    }

    private boolean change(String old, String wanted) {
        own.changePassword(old, wanted);
        return true;
    }

    private boolean confirm(String typed) {
        own.confirm(typed);
        return true;
    }

    private <T> T as(Supplier<T> act) {
        return colleagues.as(clinician, act);
    }

    private <T> T longAgo(Supplier<T> act) {
        return colleagues.as(clinician, Instant.now().minus(Duration.ofHours(1)), act);
    }

    private String hash() {
        return jdbc.sql("select password_hash from person where id = :id")
            .param("id", clinician.id().value())
            .query(String.class)
            .single();
    }

    private List<String> trail() {
        return jdbc.sql("""
                select act from audit_entry where subject_id = :person and happened_at >= :since order by id
                """)
            .param("person", clinician.id().value())
            .param("since", OffsetDateTime.now().minusMinutes(5))
            .query(String.class)
            .list();
    }

}
