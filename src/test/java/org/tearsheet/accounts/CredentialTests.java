package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@HouseTest
@WithMockUser(roles = "ADMINISTRATOR")
class CredentialTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 31);

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itEndsAfterItsLastDayAndWarnsSixtyDaysBefore() {
        assertThat(until(TODAY.minusDays(1)).isExpired(TODAY)).isTrue();
        assertThat(until(TODAY.minusDays(1)).endsSoon(TODAY)).isFalse();
        assertThat(until(TODAY).isExpired(TODAY)).isFalse();
        assertThat(until(TODAY).endsSoon(TODAY)).isTrue();
        assertThat(until(TODAY.plusDays(60)).endsSoon(TODAY)).isTrue();
        assertThat(until(TODAY.plusDays(61)).endsSoon(TODAY)).isFalse();
        assertThat(new Credential("MD", "", Optional.empty()).endsSoon(TODAY)).isFalse();
    }

    @Test
    void itHasAText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential(" ", "Board", Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Credential("x".repeat(201), "", Optional.empty()));
    }

    @Test
    void anAdministratorPutsItOnRecordAndTakesItOff() {
        var person = invite();
        desk.changeCredential(person.seen(), Optional.of(until(TODAY)));
        assertThat(find().credential()).contains(until(TODAY));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> desk.changeCredential(person.seen(), Optional.empty()));
        desk.changeCredential(find().seen(), Optional.empty());
        assertThat(find().credential()).isEmpty();
        assertThat(jdbc
            .sql("select coalesce(before::text, '-') || ' > ' || coalesce(after::text, '-') from audit_entry "
                    + "where act = 'person.credential-changed' order by id")
            .query(String.class)
            .list()).containsExactly(
                    "- > {\"credential\":\"MD\",\"credentialIssuer\":\"Board\",\"credentialUntil\":\"2027-01-31\"}",
                    "{\"credential\":\"MD\",\"credentialIssuer\":\"Board\",\"credentialUntil\":\"2027-01-31\"} > -");
    }

    @Test
    void whoseWillEndIsNamedInTime() {
        desk.changeCredential(invite().seen(), Optional.of(until(LocalDate.now().plusDays(61))));
        assertThat(desk.credentialsEnding(10)).isEmpty();

        desk.changeCredential(find().seen(), Optional.of(until(LocalDate.now().plusDays(60))));
        assertThat(desk.credentialsEnding(10)).extracting(PersonRow::username).containsExactly("karev");
        desk.disable(find().seen());
        assertThat(desk.credentialsEnding(10)).isEmpty();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void nobodyElseDoes() {
        var seen = new PersonSeen(PersonId.create(), 0);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> desk.changeCredential(seen, Optional.empty()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> desk.credentialsEnding(1));
    }

    @Test
    void theDatabaseKnowsItsForm() {
        invite();
        refused("person_credential_length", "credential = ' '");
        refused("person_credential_complete", "credential_until = current_date");
        refused("person_credential_complete", "credential_issuer = 'Board'");
        refused("person_credential_issuer_length", "credential = 'MD', credential_issuer = repeat('x', 201)");
        refused("person_credential_until_form", "credential = 'MD', credential_until = date '1999-01-01'");
    }

    private void refused(String reason, String change) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(change)
            .isThrownBy(() -> jdbc.sql("update person set " + change + " where username = 'karev'").update())
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

    private PersonRow invite() {
        desk.invite(new Invitation(new Username("karev"), "Alex Karev", Set.of(Role.REVIEWER)));
        return find();
    }

    private PersonRow find() {
        return desk.find(new PeopleFilter("karev", Optional.empty(), Optional.empty()), 0, 1).getFirst();
    }

    private static Credential until(LocalDate day) {
        return new Credential("MD", "Board", Optional.of(day));
    }

}
