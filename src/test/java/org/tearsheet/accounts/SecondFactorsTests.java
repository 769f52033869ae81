package org.tearsheet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class SecondFactorsTests {

    private final OneTimeCodes codes = new OneTimeCodes();

    /** Half a minute may end in the middle of a test. */
    private final Instant begun = Instant.now();

    @Autowired
    private SecondFactors factors;

    @Autowired
    private SignInPolicies policies;

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private FactorCheck check;

    @Autowired
    private Clinic clinic;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private SignedInPerson clinician;

    @BeforeEach
    void aClinician() {
        clinician = colleagues.join(Role.CLINICIAN);
    }

    @Test
    void nothingIsAskedWhereNoRuleSaysSoAndNothingIsSetUp() {
        assertThat(as(() -> check.isMissing())).isFalse();
        assertThat(as(() -> clinic.name())).isNotNull();
    }

    @Test
    void whoseRoleNeedsMoreGetsToNoServiceBefore() {
        require(Role.CLINICIAN);

        as(() -> {
            assertThat(check.isMissing()).isTrue();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(clinic::name);
            assertThat(factors.confirm(app(), "000000")).isFalse();
            assertThat(check.isMissing()).isTrue();

            setUp();

            assertThat(check.isMissing()).isFalse();
            assertThat(clinic.name()).isNotNull();
            return true;
        });
        assertThat(as(() -> check.isMissing())).as("another session").isTrue();
    }

    @Test
    void anAdministratorHasEveryRoleThatIsAsked() {
        require(Role.REVIEWER);

        assertThat(as(() -> check.isMissing())).isFalse();
        assertThat(colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> check.isMissing())).isTrue();
        assertThat(colleagues.as(colleagues.join(Role.REVIEWER), () -> check.isMissing())).isTrue();
    }

    @Test
    void whoSetsUpAnAppOfTheirOwnAccordIsAskedForItFromThenOn() {
        var app = as(this::setUp);

        as(() -> {
            assertThat(check.isMissing()).isTrue();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(clinic::name);
            assertThat(factors.prove(code(app, 30))).isEqualTo(CodeAnswer.RIGHT);
            assertThat(check.isMissing()).isFalse();
            return clinic.name();
        });
    }

    @Test
    void aPasswordAloneChangesNothingOnceThereIsMore() {
        as(this::setUp);

        as(() -> {
            for (var act : List.<Runnable>of(() -> factors.confirm(factors.begin(), "000000"),
                    factors::removeAuthenticator, factors::renewRecoveryCodes,
                    () -> factors.removePasskey(new PasskeyId("AQ")))) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
            }
            return true;
        });
    }

    @Test
    void aProofOfMoreThanFiveMinutesAgoChangesNothing() {
        for (int minutes : List.of(4, 6)) {
            colleagues.as(clinician, Instant.now().minus(Duration.ofMinutes(minutes)), () -> {
                var app = app();
                assertThat(check.isFresh()).isEqualTo(minutes == 4);
                assertThat(check.mayChange()).isEqualTo(minutes == 4);
                for (var act : List.<Runnable>of(() -> factors.confirm(app, "000000"), factors::removeAuthenticator,
                        () -> factors.removePasskey(new PasskeyId("AQ")))) {
                    if (minutes == 4) {
                        act.run();
                    }
                    else {
                        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(act::run);
                    }
                }
                return true;
            });
        }
    }

    @Test
    void aCodeProvesOnceMoreWhoItIs() {
        var app = as(this::setUp);

        colleagues.as(clinician, Instant.now().minus(Duration.ofHours(1)), () -> {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(factors::renewRecoveryCodes);
            assertThat(factors.prove(code(app, 30))).isEqualTo(CodeAnswer.RIGHT);
            assertThat(factors.renewRecoveryCodes()).hasSize(10);
            return true;
        });
    }

    @Test
    void aRecoveryCodeFromBeforeTheyWereLongerIsStillTaken() {
        as(this::setUp);
        var old = new RecoveryCode("0123456789abcdef");
        jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
            .param("person", clinician.id().value())
            .param("hash", old.hash(clinician.id()).hex())
            .update();

        assertThat(prove("0123-4567-89ab-cdef")).isEqualTo(CodeAnswer.RIGHT);
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        var app = as(this::setUp);

        assertThat(prove(code(app, 0))).as("that it was set up with").isEqualTo(CodeAnswer.WRONG);
        assertThat(prove(code(app, 30))).isEqualTo(CodeAnswer.RIGHT);
        assertThat(prove(code(app, 30))).isEqualTo(CodeAnswer.WRONG);
        assertThat(prove(code(app, -30))).isEqualTo(CodeAnswer.WRONG);
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() {
        var recovery = as(() -> {
            setUp();
            return factors.renewRecoveryCodes();
        });

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){5}\\w{4}"));
        assertThat(prove(recovery.getFirst().toUpperCase().replace("-", " "))).isEqualTo(CodeAnswer.RIGHT);
        assertThat(prove(recovery.getFirst())).isEqualTo(CodeAnswer.WRONG);
        assertThat(as(() -> factors.mine()).recoveryCodes()).isEqualTo(9);
        assertThat(jdbc.sql("select count(*) from recovery_code t where t::text like '%' || :code || '%'")
            .param("code", recovery.getLast().replace("-", ""))
            .query(Integer.class)
            .single()).as("only hashes are kept").isZero();
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheOldOnes() {
        var old = as(() -> {
            setUp();
            var before = factors.renewRecoveryCodes();
            factors.renewRecoveryCodes();
            return before;
        });

        assertThat(prove(old.getFirst())).isEqualTo(CodeAnswer.WRONG);
    }

    @Test
    void afterFiveWrongCodesNotEvenTheRightOneIsLookedAtForAWhile() {
        var app = as(this::setUp);
        for (int wrong = 0; wrong < WrongCodes.MOST; wrong++) {
            assertThat(prove("000000")).isEqualTo(CodeAnswer.WRONG);
        }
        assertThat(prove(code(app, 30))).isEqualTo(CodeAnswer.TOO_OFTEN);

        pass(WrongCodes.WAIT.toMinutes());
        assertThat(prove("no code")).isEqualTo(CodeAnswer.WRONG);
        assertThat(prove(code(app, 30))).as("again with each wrong one").isEqualTo(CodeAnswer.TOO_OFTEN);

        pass(WrongCodes.WAIT.toMinutes());
        assertThat(prove(code(app, 30))).isEqualTo(CodeAnswer.RIGHT);
        assertThat(prove("no code")).as("counted from the start").isEqualTo(CodeAnswer.WRONG);
        assertThat(prove("no code")).isEqualTo(CodeAnswer.WRONG);
    }

    @Test
    void theSecretOfAnAppIsReadByNobodyWhoHasTheDatabaseAlone() {
        var app = as(this::setUp);

        assertThat(jdbc.sql("select encode(secret, 'hex') from authenticator where person_id = :person")
            .param("person", clinician.id().value())
            .query(String.class)
            .single()).doesNotContain(HexFormat.of().formatHex(app.bytes()));
    }

    @Test
    void whatWasEncryptedWithAnotherKeyIsSaidToBeUnreadableAndNotCountedAsWrong() {
        as(this::setUp);
        jdbc.sql("alter table authenticator disable trigger authenticator_guard").update();
        jdbc.sql("update authenticator set key_id = '0000000000000000'").update();

        for (int times = 0; times <= WrongCodes.MOST; times++) {
            assertThat(prove("000000")).isEqualTo(CodeAnswer.UNREADABLE);
        }
    }

    @Test
    void anotherPersonsSecretIsWorthNothing() {
        var app = as(this::setUp);
        var other = colleagues.join(Role.CLINICIAN);
        jdbc.sql("""
                insert into authenticator (person_id, secret, key_id, last_step, added_on)
                select :other, secret, key_id, last_step, added_on from authenticator where person_id = :person
                """).param("other", other.id().value()).param("person", clinician.id().value()).update();

        assertThatExceptionOfType(IllegalStateException.class)
            .isThrownBy(() -> colleagues.as(other, () -> factors.prove(code(app, 30))));
    }

    @Test
    void anAdministratorTakesFactorsAwayAndSessionsEnd() {
        var recovery = as(() -> {
            setUp();
            return factors.renewRecoveryCodes();
        });
        var administrator = administrator();

        colleagues.as(administrator, () -> {
            assertThat(row().factors()).isTrue();
            desk.takeFactors(row().seen());
            assertThat(row().factors()).isFalse();
            return true;
        });

        assertThat(new Attendance(jdbc, clock).isOver(clinician)).isTrue();
        assertThat(as(() -> check.isMissing())).isFalse();
        assertThat(prove(recovery.getFirst())).isEqualTo(CodeAnswer.WRONG);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(() -> {
            desk.takeFactors(new PersonSeen(clinician.id(), 0));
            return true;
        }));
    }

    @Test
    void rulesAreForAdministratorsAndNotForWhoSawThemTooLongAgo() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(() -> policies.current()));
        var seen = colleagues.as(administrator(), () -> policies.current());
        jdbc.sql("update sign_in_policy set factor_roles = '{}'").update();

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> colleagues
            .as(administrator(), () -> policies.change(new SignInPolicy(seen.version(), Set.of(), false))));
    }

    private PersonRow row() {
        return desk.find(new PeopleFilter(clinician.getUsername(), Optional.empty(), Optional.empty()), 0, 1)
            .getFirst();
    }

    private SignedInPerson administrator() {
        return colleagues.join(Role.ADMINISTRATOR);
    }

    private void require(Role role) {
        jdbc.sql("update sign_in_policy set factor_roles = array[:role]").param("role", role.name()).update();
    }

    private void pass(long minutes) {
        jdbc.sql("update wrong_code set wait_until = wait_until - make_interval(mins => cast(:minutes as int))")
            .param("minutes", minutes)
            .update();
    }

    private NewAuthenticator app() {
        return factors.begin();
    }

    private NewAuthenticator setUp() {
        var app = app();
        assertThat(factors.confirm(app, code(app, 0))).isTrue();
        return app;
    }

    private CodeAnswer prove(String typed) {
        return as(() -> factors.prove(typed));
    }

    private String code(NewAuthenticator app, int later) {
        return codes.code(app.bytes(), begun.plusSeconds(later));
    }

    private <T> T as(Supplier<T> act) {
        return colleagues.as(clinician, act);
    }

}
