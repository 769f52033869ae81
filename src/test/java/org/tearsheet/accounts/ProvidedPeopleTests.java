package org.tearsheet.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Introduction;
import org.tearsheet.security.LocalSignInOff;
import org.tearsheet.security.ProviderPeople;
import org.tearsheet.security.ProviderRefused;
import org.tearsheet.security.ProviderRefused.Reason;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class ProvidedPeopleTests {

    private static final String ISSUER = "https://id.example.org";

    @Autowired
    private ProviderPeople people;

    @Autowired
    private People rows;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private PasswordDoor door;

    @Autowired
    private SignInPolicies policies;

    @Autowired
    private GuardedSignIn byPassword;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Attendance attendance;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    @BeforeEach
    void nobodyAdministers() {
        jdbc.sql("alter table person_role disable trigger person_role_guard").update();
        jdbc.sql("delete from person_role").update();
        jdbc.sql("alter table person_role enable trigger person_role_guard").update();
    }

    @Test
    void somebodyNewJoinsAndIsTheSameNextTimeWhateverTheirNameIs() {
        var first = welcome("1", "Grey", Role.CLINICIAN);
        var again = people.welcome(new Introduction(ISSUER, "1", "other", "Other", Set.of(Role.CLINICIAN)));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.getUsername()).isEqualTo("grey");
        assertThat(again.era()).as("other screens stay open").isEqualTo(first.era());
        assertThatExceptionOfType(UsernameNotFoundException.class).as("there is no password")
            .isThrownBy(() -> signIn.withPassword("grey"));
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        welcome("1", "grey", Role.CLINICIAN);

        assertRefused(Reason.TAKEN, new Introduction("https://other", "1", "grey", "Grey", Set.of(Role.ADMINISTRATOR)));
    }

    @Test
    void rolesThatAreGoneEndTheSessionsThatHadThem() {
        var before = welcome("1", "grey", Role.CLINICIAN, Role.AUTHOR);
        var after = welcome("1", "grey", Role.CLINICIAN);

        assertThat(after.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_CLINICIAN");
        assertThat(attendance.isOver(before)).isTrue();
        assertThat(after.era()).isGreaterThan(before.era());
    }

    @Test
    void whoHasNoRoleAnyMoreIsOutEverywhere() {
        var before = welcome("1", "grey", Role.CLINICIAN);

        assertRefused(Reason.NO_ROLE, introduction("1", "grey"));
        assertThat(attendance.isOver(before)).isTrue();
    }

    @Test
    void theLastAdministratorStaysOneUntilThereIsAnother() {
        welcome("1", "grey", Role.ADMINISTRATOR);
        assertThat(welcome("1", "grey", Role.CLINICIAN).getAuthorities()).extracting(Object::toString)
            .contains("ROLE_ADMINISTRATOR");

        welcome("2", "karev", Role.ADMINISTRATOR);
        assertThat(welcome("1", "grey", Role.CLINICIAN).getAuthorities()).extracting(Object::toString)
            .containsExactly("ROLE_CLINICIAN");
    }

    @ParameterizedTest
    @CsvSource({ "'', NO_NAME", "grey meredith, NO_NAME", "Ünal, NO_NAME" })
    void aUserNameThatIsNoneMakesNobody(String username, Reason reason) {
        assertRefused(reason, new Introduction(ISSUER, "1", username, "Grey", Set.of(Role.CLINICIAN)));
    }

    @Test
    void aLocalPersonIsTakenOverOnlyWhileAwaited() {
        var person = local("grey");
        assertRefused(Reason.TAKEN, introduction("1", "grey", Role.CLINICIAN));

        await(person, "- interval '1 second'");
        assertRefused(Reason.TAKEN, introduction("1", "grey", Role.CLINICIAN));

        await(person, "+ interval '1 hour'");
        assertRefused(Reason.NO_ROLE, introduction("1", "grey"));
        assertThat(welcome("1", "grey", Role.CLINICIAN).id().value()).isEqualTo(person);
        assertRefused(Reason.TAKEN, introduction("2", "grey", Role.CLINICIAN));
    }

    @Test
    void whoIsDisabledStaysOut() {
        welcome("1", "grey", Role.CLINICIAN);
        jdbc.sql("update person set enabled = false, session_era = session_era + 1 where username = 'grey'").update();
        entities.clear();

        assertRefused(Reason.DISABLED, introduction("1", "grey", Role.CLINICIAN));
    }

    @Test
    void passwordsAreSwitchedOffByNobodyWhoHasOne() {
        welcome("1", "grey", Role.ADMINISTRATOR);
        var seen = colleagues.as(colleagues.join(Role.ADMINISTRATOR), policies::current);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(colleagues.join(Role.ADMINISTRATOR),
                    () -> policies.change(new SignInPolicy(seen.version(), Set.of(), true))));
    }

    @Test
    void withoutPasswordsTheWayBackIsForOneAlone() {
        welcome("1", "grey", Role.ADMINISTRATOR);
        switchOff();
        var wayBack = new WayBackIn(" Grey ", rows, links, events);
        wayBack.open();

        assertThatExceptionOfType(LocalSignInOff.class).isThrownBy(
                () -> byPassword.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("grey", "whatever")));
        var opened = new PasswordDoor(jdbc, wayBack);
        assertThat(List.of(opened.isOff(), opened.hasWayBack(), opened.isOpenTo("GREY"))).containsOnly(true);
        assertThat(List.of(opened.isOpenTo("karev"), door.isOpenTo("grey"), door.hasWayBack())).containsOnly(false);
        assertThat(links.until(rows.findByUsername("grey").orElseThrow().id())).isPresent();
        assertThat(jdbc.sql("select act from audit_entry order by id desc limit 1").query(String.class).single())
            .isEqualTo("person.way-back-opened");
    }

    private void switchOff() {
        var seen = jdbc.sql("select version from sign_in_policy").query(Long.class).single();
        jdbc.sql("update sign_in_policy set local_off = true").update();
        events.publishEvent(new SignInPolicyChanged(new SignInPolicy(seen, Set.of(), false),
                new SignInPolicy(seen + 1, Set.of(), true)));
    }

    private UUID local(String username) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                values (:id, 0, :username, 'Test', '-', true, false, now())
                """).param("id", id).param("username", username).update();
        return id;
    }

    private void await(UUID person, String until) {
        jdbc.sql("update person set issuer = :issuer, awaited_until = now() %s where id = :id".formatted(until))
            .param("issuer", ISSUER)
            .param("id", person)
            .update();
        entities.clear();
    }

    private SignedInPerson welcome(String subject, String username, Role... roles) {
        return people.welcome(introduction(subject, username, roles));
    }

    private void assertRefused(Reason reason, Introduction told) {
        assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> people.welcome(told))
            .extracting(ProviderRefused::reason)
            .isEqualTo(reason);
    }

    private static Introduction introduction(String subject, String username, Role... roles) {
        return new Introduction(ISSUER, subject, username, "Dr Meredith Grey", Set.of(roles));
    }

}
