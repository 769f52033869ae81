package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.PersonChangeRefused.Reason;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class PeopleDeskTests {

    private static final String PASSWORD = "four unrelated words here";

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private Welcome welcome;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedInPerson administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'ADMINISTRATOR')")
            .param("id", administrator.id().value())
            .update();
    }

    @Test
    void whoIsInvitedSetsAPasswordAndSignsIn() {
        var token = token(invite("Karev", Role.AUTHOR, Role.REVIEWER));
        assertThat(row("karev").state()).isEqualTo(PersonState.WAITING);
        assertThat(row("karev").linkUntil()).isPresent();
        assertNobody("karev");
        assertThat(welcome.guest(token)).contains("karev");

        welcome.setPassword(token, PASSWORD);
        entities.clear();

        var person = signIn.loadUserByUsername("Karev");
        assertThat(encoder.matches(PASSWORD, person.getPassword())).isTrue();
        assertThat(person.getAuthorities()).extracting(Object::toString)
            .containsExactlyInAnyOrder("ROLE_CLINICIAN", "ROLE_AUTHOR", "ROLE_REVIEWER");
        assertThat(welcome.guest(token)).isEmpty();
        assertThatExceptionOfType(Welcome.LinkIsSpent.class).isThrownBy(() -> welcome.setPassword(token, PASSWORD));
        assertThat(row("karev").state()).isEqualTo(PersonState.ACTIVE);
        assertThat(row("karev").linkUntil()).isEmpty();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var token = token(invite("karev", Role.CLINICIAN));

        for (var table : List.of("person", "password_link", "audit_entry")) {
            assertThat(jdbc.sql("select count(*) from %s t where t::text like '%%' || :token || '%%'".formatted(table))
                .param("token", token)
                .query(Integer.class)
                .single()).isZero();
        }
    }

    @Test
    void aLinkOpensNothingOnceItIsRenewedWithdrawnOrADayOld() {
        var first = token(invite("karev", Role.CLINICIAN));
        var second = token(as(() -> desk.giveLink(row("karev").seen())));
        assertThat(welcome.guest(first)).isEmpty();
        assertThat(welcome.guest(second)).isPresent();

        run(() -> desk.withdrawLink(row("karev").seen()));
        assertThat(welcome.guest(second)).isEmpty();

        var third = token(as(() -> desk.giveLink(row("karev").seen())));
        jdbc.sql("update password_link set made_at = made_at - interval '1 day', expires_at = now()").update();
        assertThat(welcome.guest(third)).isEmpty();
        assertThatExceptionOfType(Welcome.LinkIsSpent.class).isThrownBy(() -> welcome.setPassword(third, PASSWORD));
        assertThat(welcome.guest("guess")).isEmpty();
    }

    @Test
    void aResetForgetsTheOldPasswordAndEndsSessions() {
        var before = joined("karev", Role.CLINICIAN);

        var token = token(as(() -> desk.giveLink(row("karev").seen())));

        assertNobody("karev");
        assertThat(attendance().isOver(before)).isTrue();
        welcome.setPassword(token, "another four words here");
        entities.clear();
        assertThat(encoder.matches(PASSWORD, signIn.loadUserByUsername("karev").getPassword())).isFalse();
    }

    @Test
    void rolesAreChangedAndHoldFromTheNextSignIn() {
        var before = joined("karev", Role.CLINICIAN, Role.AUTHOR);

        run(() -> desk.changeRoles(row("karev").seen(), Set.of(Role.AUDITOR)));

        assertThat(attendance().isOver(before)).isTrue();
        assertThat(row("karev").roles()).containsExactly(Role.AUDITOR);
        entities.clear();
        var after = (SignedInPerson) signIn.loadUserByUsername("karev");
        assertThat(after.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_AUDITOR");
        assertThat(attendance().isOver(after)).isFalse();
    }

    @Test
    void whoIsDisabledIsSentAwayUntilEnabledAgain() {
        var before = joined("karev", Role.CLINICIAN);

        run(() -> desk.disable(row("karev").seen()));
        assertThat(attendance().isOver(before)).isTrue();
        entities.clear();
        assertThat(signIn.loadUserByUsername("karev").isEnabled()).isFalse();

        run(() -> desk.enable(row("karev").seen()));
        entities.clear();
        assertThat(signIn.loadUserByUsername("karev").isEnabled()).isTrue();
        assertThat(attendance().isOver(before)).as("what is over stays over").isTrue();
    }

    @Test
    void disablingClosesAnOpenLink() {
        var token = token(invite("karev", Role.CLINICIAN));

        run(() -> desk.disable(row("karev").seen()));

        assertThat(welcome.guest(token)).isEmpty();
    }

    @Test
    void sessionsEndOnEveryNodeWithinSeconds() throws InterruptedException {
        var person = joined("karev", Role.CLINICIAN);
        var here = attendance();
        var there = attendance();
        assertThat(here.isOver(person) || there.isOver(person)).isFalse();

        run(() -> desk.endSessions(row("karev").seen()));
        assertThat(there.isOver(person)).as("not asked again for a moment").isFalse();
        Thread.sleep(Attendance.AT_MOST.plusMillis(100));

        assertThat(here.isOver(person)).isTrue();
        assertThat(there.isOver(person)).isTrue();
        entities.clear();
        assertThat(attendance().isOver((SignedInPerson) signIn.loadUserByUsername("karev"))).isFalse();
    }

    @Test
    void ofAVisitTheDayIsKeptAndOnlyOnceADay() {
        var person = joined("karev", Role.CLINICIAN);
        var stored = "select xmin::text || ctid from person where username = 'karev'";
        assertThat(row("karev").lastSeenOn()).isEmpty();
        var seen = row("karev").seen();

        attendance().isOver(person);
        assertThat(row("karev").lastSeenOn()).contains(LocalDate.now(clock));
        var written = jdbc.sql(stored).query(String.class).single();
        attendance().isOver(person);
        assertThat(jdbc.sql(stored).query(String.class).single()).isEqualTo(written);
        new Attendance(jdbc, Clock.offset(clock, Duration.ofDays(1))).isOver(person);
        assertThat(row("karev").lastSeenOn()).contains(LocalDate.now(clock).plusDays(1));
        assertThat(row("karev").seen()).as("disturbs nobody who changes the rest").isEqualTo(seen);
    }

    @Test
    void whoWasChangedMeanwhileIsNotChanged() {
        joined("karev", Role.CLINICIAN);
        var seen = row("karev").seen();
        run(() -> desk.changeRoles(seen, Set.of(Role.REVIEWER)));

        for (var act : List.<Runnable>of(() -> desk.disable(seen), () -> desk.giveLink(seen),
                () -> desk.changeRoles(seen, Set.of(Role.AUTHOR)), () -> desk.endSessions(seen))) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> run(act));
        }
        assertThat(row("karev").roles()).containsExactly(Role.REVIEWER);
    }

    @Test
    void aLinkThatWasRenewedMeanwhileIsNotWithdrawn() {
        invite("karev", Role.CLINICIAN);
        var seen = row("karev").seen();
        var second = token(as(() -> desk.giveLink(seen)));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> run(() -> desk.withdrawLink(seen)));
        assertThat(welcome.guest(second)).isPresent();
    }

    @Test
    void nobodyLocksThemselvesOut() {
        var oneself = row(administrator.getUsername());
        assertThat(oneself.oneself()).isTrue();

        for (var act : List.<Runnable>of(() -> desk.disable(oneself.seen()), () -> desk.giveLink(oneself.seen()),
                () -> desk.changeRoles(oneself.seen(), Set.of(Role.AUTHOR)))) {
            assertRefused(Reason.ONESELF, administrator, act);
        }
        run(() -> desk.changeRoles(row(administrator.getUsername()).seen(), Set.of(Role.AUTHOR, Role.ADMINISTRATOR)));
        assertThat(row(administrator.getUsername()).roles()).contains(Role.AUTHOR);
    }

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        var other = joined("karev", Role.ADMINISTRATOR);
        run(() -> desk.disable(row("karev").seen()));

        for (var act : List.<Runnable>of(() -> desk.disable(row(administrator.getUsername()).seen()),
                () -> desk.giveLink(row(administrator.getUsername()).seen()),
                () -> desk.changeRoles(row(administrator.getUsername()).seen(), Set.of(Role.AUTHOR)))) {
            jdbc.sql("savepoint before_refusal").update();
            assertRefused(Reason.LAST_ADMINISTRATOR, other, act);
            jdbc.sql("rollback to savepoint before_refusal").update();
            entities.clear();
        }
        assertThat(row(administrator.getUsername()).state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void aUserNameIsNobodyElses() {
        invite("karev", Role.CLINICIAN);

        assertRefused(Reason.USERNAME_TAKEN, administrator, () -> invite("Karev", Role.AUTHOR));
    }

    @Test
    void peopleAreFoundByNameRoleAndState() {
        invite("karev", Role.AUTHOR);
        invite("yang", Role.AUTHOR, Role.REVIEWER);
        joined("bailey", Role.REVIEWER);

        assertThat(found("KAR", null, null)).containsExactly("karev");
        assertThat(found("dr.", null, null)).containsExactly("bailey", "karev", "yang");
        assertThat(found("dr.", Role.REVIEWER, null)).containsExactly("bailey", "yang");
        assertThat(found("dr.", Role.REVIEWER, PersonState.WAITING)).containsExactly("yang");
        assertThat(found("100%_", null, null)).isEmpty();
        assertThat(as(() -> desk.find(new PeopleFilter("dr.", Optional.empty(), Optional.empty()), 1, 1)))
            .extracting(PersonRow::username)
            .containsExactly("karev");
    }

    @Test
    void everyActIsInTheTrailAndTheSecretIsNot() {
        invite("karev", Role.AUTHOR);
        run(() -> desk.withdrawLink(row("karev").seen()));
        var link = as(() -> desk.giveLink(row("karev").seen()));
        welcome.setPassword(token(link), PASSWORD);
        run(() -> desk.changeRoles(row("karev").seen(), Set.of(Role.REVIEWER)));
        run(() -> desk.endSessions(row("karev").seen()));
        run(() -> desk.disable(row("karev").seen()));
        run(() -> desk.enable(row("karev").seen()));
        run(() -> desk.giveLink(row("karev").seen()));

        assertThat(jdbc.sql("""
                select concat_ws(' ', actor_name, act, before ->> 'roles', before ->> 'state',
                                 after ->> 'roles', after ->> 'state')
                from audit_entry where subject_label = 'karev' order by id
                """).query(String.class).list())
            .extracting(entry -> entry.replace(administrator.getUsername(), "admin"))
            .containsExactly("admin person.invited [\"AUTHOR\"] WAITING", "admin person.link-withdrawn",
                    "admin person.link-renewed", "karev person.password-set WAITING ACTIVE",
                    "admin person.roles-changed [\"AUTHOR\"] [\"REVIEWER\"]", "admin person.sessions-ended",
                    "admin person.disabled ACTIVE DISABLED", "admin person.enabled DISABLED ACTIVE",
                    "admin person.password-reset ACTIVE WAITING");
    }

    @Test
    void onlyAdministratorsLookAfterPeople() {
        joined("karev", Role.CLINICIAN);
        var seen = row("karev").seen();
        var others = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.AUDITOR);

        for (var act : List.<Runnable>of(() -> desk.find(PeopleFilter.NONE, 0, 1),
                () -> desk.invite(draft("yang", Role.AUTHOR)), () -> desk.giveLink(seen), () -> desk.withdrawLink(seen),
                () -> desk.changeRoles(seen, Set.of(Role.AUTHOR)), () -> desk.disable(seen), () -> desk.enable(seen),
                () -> desk.endSessions(seen))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(others, () -> {
                act.run();
                return true;
            }));
        }
    }

    private SignedInPerson joined(String username, Role... roles) {
        welcome.setPassword(token(invite(username, roles)), PASSWORD);
        entities.clear();
        return (SignedInPerson) signIn.loadUserByUsername(username);
    }

    private PasswordLink invite(String username, Role... roles) {
        return as(() -> desk.invite(draft(username, roles)));
    }

    private static Invitation draft(String username, Role... roles) {
        return new Invitation(new Username(username), "Dr. " + username, Set.of(roles));
    }

    private PersonRow row(String username) {
        return as(() -> desk.find(new PeopleFilter(username, Optional.empty(), Optional.empty()), 0, 1)).getFirst();
    }

    private List<String> found(String text, @Nullable Role role, @Nullable PersonState state) {
        var filter = new PeopleFilter(text, Optional.ofNullable(role), Optional.ofNullable(state));
        return as(() -> desk.find(filter, 0, 50)).stream().map(PersonRow::username).toList();
    }

    private Attendance attendance() {
        return new Attendance(jdbc, clock);
    }

    private void assertNobody(String username) {
        entities.clear();
        assertThatExceptionOfType(UsernameNotFoundException.class)
            .isThrownBy(() -> signIn.loadUserByUsername(username));
    }

    private void assertRefused(Reason reason, SignedInPerson by, Runnable act) {
        assertThatExceptionOfType(PersonChangeRefused.class).isThrownBy(() -> colleagues.as(by, () -> {
            act.run();
            return true;
        })).extracting(PersonChangeRefused::reason).isEqualTo(reason);
    }

    private <T> T as(Supplier<T> act) {
        return colleagues.as(administrator, act);
    }

    private void run(Runnable act) {
        as(() -> {
            act.run();
            return true;
        });
    }

    private static String token(PasswordLink link) {
        return link.address().replaceFirst(".*/welcome/", "");
    }

}
