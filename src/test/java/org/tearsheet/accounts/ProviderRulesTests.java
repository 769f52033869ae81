package org.tearsheet.accounts;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database holds the rules of single sign-on, whoever writes to it. */
@HouseTest
class ProviderRulesTests {

    private static final String LAST = "the last administrator who can sign in stays";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    private UUID provided;

    private UUID local;

    @BeforeEach
    void oneOfEach() {
        jdbc.sql("alter table person_role disable trigger person_role_guard").update();
        jdbc.sql("delete from person_role").update();
        jdbc.sql("alter table person_role enable trigger person_role_guard").update();
        provided = administrator();
        local = administrator();
        run("update person set issuer = 'https://id', subject = '1', password_hash = null where id = :provided");
    }

    @ParameterizedTest
    @ValueSource(strings = { "update person set issuer = 'https://id', subject = '1' where id = :local",
            "update person set subject = '2' where id = :provided",
            "update person set issuer = 'https://other' where id = :provided",
            "update person set issuer = null, subject = null where id = :provided",
            "update person set issuer = 'https://id' where id = :local",
            "update person set subject = '2' where id = :local",
            "update person set issuer = 'https://id', subject = '2', awaited_until = now() where id = :local",
            "update person set issuer = 'https://id', subject = '' where id = :local",
            "update person set issuer = 'https://id', awaited_until = now(), demo = true where id = :local", """
                    insert into password_link (person_id, token_hash, made_at, expires_at)
                    values (:provided, repeat('a', 64), now(), now() + interval '1 hour')
                    """, """
                    insert into password_link (person_id, token_hash, made_at, expires_at)
                    values (:local, repeat('a', 64), now(), now() + interval '1 hour')
                    """ })
    void whatMustNotBeIsRefused(String cheat) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> run(cheat));
    }

    @Test
    void withoutPasswordsWhoHasOnlyOneIsNoAdministratorWhoCanSignIn() {
        run("update sign_in_policy set local_off = true");

        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> run("update person set enabled = false, session_era = 9 where id = :provided"))
            .withMessageContaining(LAST);
    }

    @Test
    void theProvidersLastAdministratorKeepsTheRole() {
        run("update sign_in_policy set local_off = true");

        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> run("delete from person_role where person_id = :provided"))
            .withMessageContaining(LAST);
    }

    @Test
    void withPasswordsTheOtherOneIsEnough() {
        assertThat(run("update person set issuer = null, subject = null, session_era = 9 where id = :provided"))
            .isOne();
    }

    @Test
    void passwordsStayWhileNoAdministratorComesThroughTheProvider() {
        run("update person set enabled = false, session_era = 9 where id = :provided");

        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> run("update sign_in_policy set local_off = true"))
            .withMessageContaining("comes first");
    }

    @Test
    void theWayBackIsForAnAdministratorAndOutlivesWhateverElseChanges() {
        run("""
                insert into password_link (person_id, token_hash, made_at, expires_at, way_back)
                values (:local, repeat('a', 64), now(), now() + interval '1 hour', true)
                """);
        run("update person set last_seen_on = current_date where id = :local");
        assertThat(links()).isOne();

        run("update person set password_hash = 'another' where id = :local");
        assertThat(links()).isZero();

        run("delete from person_role where person_id = :local");
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> run("""
                insert into password_link (person_id, token_hash, made_at, expires_at, way_back)
                values (:local, repeat('a', 64), now(), now() + interval '1 hour', true)
                """));
    }

    private int links() {
        return jdbc.sql("select count(*) from password_link where person_id = :local")
            .param("local", local)
            .query(Integer.class)
            .single();
    }

    private UUID administrator() {
        var id = colleagues.join(Role.ADMINISTRATOR).id().value();
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'ADMINISTRATOR')").param("id", id).update();
        return id;
    }

    private int run(String sql) {
        return jdbc.sql(sql).param("provided", provided).param("local", local).update();
    }

}
