package org.tearsheet.print;

import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the clinic prints, and what each person chose last. */
@HouseTest
class PrintChoicesTests {

    private static final SheetOptions CHOSEN = new SheetOptions(Paper.LETTER, TextSize.LARGE, PaperContact.NEUTRAL,
            Sides.ONE, true, false, true);

    @Autowired
    private PrintChoices choices;

    @Autowired
    private PrintPolicies policies;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson clinician;

    private SignedInPerson administrator;

    @BeforeEach
    void join() {
        clinician = colleagues.join(Role.CLINICIAN);
        administrator = colleagues.join(Role.ADMINISTRATOR, Role.CLINICIAN);
    }

    @Test
    void theFirstSheetIsAsTheClinicPrints() {
        assertThat(mine(clinician)).isEqualTo(new SheetOptions(Paper.A4, false));

        decide(policy(TextSize.LARGE, true));

        assertThat(mine(clinician)).isEqualTo(new SheetOptions(Paper.A4, false, true, true).with(TextSize.LARGE));
    }

    @Test
    void whatWasChosenIsRememberedButNeverDiscretionOrTheLog() {
        remember(clinician);

        assertThat(mine(clinician)).isEqualTo(
                new SheetOptions(Paper.LETTER, TextSize.LARGE, PaperContact.NEUTRAL, Sides.ONE, true, true, false));
        assertThat(mine(administrator)).isEqualTo(new SheetOptions(Paper.A4, false));
    }

    @Test
    void whatTheClinicDecidesLaterHoldsForEverybody() {
        remember(clinician);

        decide(policy(TextSize.NORMAL, false, PrintOption.TEXT_SIZE, PrintOption.PAPER));

        assertThat(mine(clinician).text()).isEqualTo(TextSize.NORMAL);
        assertThat(mine(clinician).paper()).isEqualTo(Paper.A4);
        assertThat(mine(clinician).contact()).isEqualTo(PaperContact.NEUTRAL);
    }

    @Test
    void nobodyPrintsOtherwiseThanTheClinicDecided() {
        decide(policy(TextSize.NORMAL, true, PrintOption.DISCREET));

        colleagues.as(clinician, () -> {
            assertThatExceptionOfType(ChoiceRefused.class)
                .isThrownBy(() -> choices.allowed(new SheetOptions(Paper.A4, false)));
            return assertThat(choices.allowed(CHOSEN)).isEqualTo(CHOSEN);
        });
    }

    @Test
    void whoSavesSecondIsTurnedAway() {
        var seen = colleagues.as(administrator, policies::current);
        decide(policy(TextSize.LARGE, false));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> colleagues.as(administrator, () -> policies.change(seen)));
    }

    @Test
    void whatIsTheSameChangesNothing() {
        var seen = colleagues.as(administrator, policies::current);

        assertThat(colleagues.as(administrator, () -> policies.change(seen))).isEqualTo(seen);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'print-policy.changed'")
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void onlyAnAdministratorDecides() {
        var seen = colleagues.as(clinician, policies::current);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(clinician, () -> policies.change(seen)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "update print_policy set text_size = 'tiny'", "delete from print_policy",
            "update print_policy set fixed = array['EVERYTHING']", "insert into print_policy (id) values (2)",
            "truncate print_policy" })
    void theDatabaseKeepsOnePolicyThatExists(String cheat) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(cheat).update());
    }

    @Test
    void theDatabaseHasNoPlaceForANote() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'print_choice'")
            .query(String.class)
            .list()).containsExactlyInAnyOrder("person_id", "paper", "text_size", "contact", "sides", "sources");
    }

    private SheetOptions mine(SignedInPerson person) {
        return colleagues.as(person, choices::mine);
    }

    private void remember(SignedInPerson person) {
        colleagues.as(person, () -> {
            choices.remember(CHOSEN);
            return CHOSEN;
        });
    }

    private void decide(PrintPolicy policy) {
        colleagues.as(administrator, () -> policies.change(policy));
    }

    private PrintPolicy policy(TextSize text, boolean discreet, PrintOption... fixed) {
        var seen = colleagues.as(administrator, policies::current);
        return new PrintPolicy(seen.version(), text, seen.contact(), seen.sides(), seen.sources(), discreet,
                Set.of(fixed));
    }

}
