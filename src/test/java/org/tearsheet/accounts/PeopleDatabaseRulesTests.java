package org.tearsheet.accounts;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to break each rule about people by plain SQL. */
@HouseTest
class PeopleDatabaseRulesTests {

    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final String LAST = "the last administrator who can sign in stays";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    @Test
    void theLastAdministratorWhoCanSignInStays() {
        var last = administrator();
        var waiting = administrator();
        run("update person set password_hash = null where id = '%s'".formatted(waiting));
        var disabled = administrator();
        run("update person set enabled = false, session_era = 1 where id = '%s'".formatted(disabled));
        var pretended = administrator();
        run("update person set demo = true where id = '%s'".formatted(pretended));

        for (var act : new String[] { "update person set enabled = false, session_era = 1", "delete from person",
                "update person set password_hash = null", "update person set demo = true" }) {
            refused(LAST, act + " where id = '%s'".formatted(last));
        }
        refused(LAST, "delete from person_role where person_id = '%s'".formatted(last));
        refused(LAST, "update person_role set role = 'AUTHOR' where person_id = '%s'".formatted(last));
        refused(LAST, "update person_role set person_id = '%s' where person_id = '%s'".formatted(colleague(), last));
        refused(LAST, "delete from person where not demo");
        refused(LAST, "delete from person_role");
        refused(LAST, "truncate person_role");
        refused(LAST, "truncate person cascade");
    }

    @Test
    void anAdministratorBesideAnotherMayGo() {
        var other = administrator();
        administrator();

        run("delete from person_role where person_id = '%s'".formatted(other));
        run("delete from person where id = '%s'".formatted(other));
        assertThat(
                jdbc.sql("select count(*) from person where id = :id").param("id", other).query(Integer.class).single())
            .isZero();
    }

    @Test
    void sessionsThatAreOverNeverComeBack() {
        var person = colleague();
        run("update person set session_era = 3 where id = '%s'".formatted(person));

        refused("sessions that are over never come back",
                "update person set session_era = 2 where id = '%s'".formatted(person));
        refused("person_session_era_from_zero", """
                insert into person (id, version, username, name, enabled, demo, created_at, session_era)
                values (gen_random_uuid(), 0, 'karev', 'Karev', true, false, now(), -1)""");
        refused("who is disabled has no session",
                "update person set enabled = false where id = '%s'".formatted(person));
    }

    @Test
    void aLinkIsForSomebodyWhoMaySignInAndHasNoPassword() {
        var rule = "a link is for somebody who may sign in and has no password";
        var person = colleague();
        refused(rule, link(person, HASH, "now() + interval '1 day'"));
        run("update person set password_hash = null, enabled = false, session_era = 1 where id = '%s'"
            .formatted(person));
        refused(rule, link(person, HASH, "now() + interval '1 day'"));
        run("update person set enabled = true where id = '%s'".formatted(person));
        run(link(person, HASH, "now() + interval '1 day'"));

        refused(rule, "update password_link set person_id = '%s'".formatted(colleague()));
        refused("password_link_pkey", link(person, HASH.replace('0', '1'), "now() + interval '1 hour'"));
        run("update person set password_hash = '-' where id = '%s'".formatted(person));
        assertThat(links()).as("whoever has a password has no link").isZero();
    }

    @Test
    void aLinkEndsWithinADayAndIsKeptAsAHash() {
        var person = waiting();
        refused("password_link_ends_within_a_day", link(person, HASH, "now() + interval '25 hours'"));
        refused("password_link_ends_within_a_day", link(person, HASH, "now()"));
        refused("password_link_hash_form", link(person, "a-token-as-it-is", "now() + interval '1 day'"));
        run(link(person, HASH, "now() + interval '1 day'"));
        refused("password_link_hash_idx", link(waiting(), HASH, "now() + interval '1 day'"));
        run("update person set enabled = false, session_era = 1 where id = '%s'".formatted(person));
        assertThat(links()).as("whoever is disabled has no link").isZero();
    }

    @Test
    void aPasswordIsThereOrNot() {
        refused("person_password_hash_not_empty",
                "update person set password_hash = '' where id = '%s'".formatted(colleague()));
    }

    private int links() {
        return jdbc.sql("select count(*) from password_link").query(Integer.class).single();
    }

    private static String link(UUID person, String hash, String until) {
        return """
                insert into password_link (person_id, token_hash, made_at, expires_at)
                values ('%s', '%s', now(), %s)""".formatted(person, hash, until);
    }

    private UUID waiting() {
        var person = colleague();
        run("update person set password_hash = null where id = '%s'".formatted(person));
        return person;
    }

    private UUID colleague() {
        return colleagues.join(Role.CLINICIAN).id().value();
    }

    private UUID administrator() {
        var person = colleague();
        run("insert into person_role (person_id, role) values ('%s', 'ADMINISTRATOR')".formatted(person));
        return person;
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    /** Refused by the database; the transaction is kept usable by a savepoint. */
    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> run(sql))
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
