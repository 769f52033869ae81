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

/** The database holds the rules of second factors, whoever writes to it. */
@HouseTest
class SecondFactorRulesTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    private UUID person;

    @BeforeEach
    void somebodyWithBoth() {
        person = colleagues.join(Role.CLINICIAN).id().value();
        run("""
                insert into passkey (credential_id, person_id, name, public_key, attestation, transports,
                    signature_count, user_verified, backup_eligible, backed_up, added_on)
                values ('\\x01', :person, 'Laptop', '\\x02', '\\x03', '{internal}', 7, true, false, false, current_date)
                """);
        run("""
                insert into authenticator (person_id, secret, key_id, last_step, added_on)
                values (:person, '\\x01', '0123456789abcdef', 100, current_date)
                """);
        run("insert into recovery_code (person_id, code_hash) values (:person, repeat('a', 64))");
    }

    @ParameterizedTest
    @ValueSource(strings = { "update authenticator set last_step = 100 where person_id = :person",
            "update authenticator set last_step = 99 where person_id = :person",
            "update authenticator set last_step = 101, secret = '\\x05' where person_id = :person",
            "update passkey set signature_count = 7 where person_id = :person",
            "update passkey set signature_count = 0 where person_id = :person",
            "update passkey set signature_count = 8, public_key = '\\x05' where person_id = :person",
            "update passkey set signature_count = 8, name = 'Mine' where person_id = :person",
            "update recovery_code set code_hash = repeat('b', 64) where person_id = :person",
            "insert into recovery_code (person_id, code_hash, used_at) values (:person, repeat('b', 64), now())",
            "insert into recovery_code (person_id, code_hash) values (:person, 'plain')",
            "insert into sign_in_policy (id) select 2 where :person is not null",
            "delete from sign_in_policy where :person is not null",
            "update sign_in_policy set factor_roles = '{NOBODY}' where :person is not null",
            "update wrong_code set codes = -1 where person_id = :person",
            "insert into wrong_code (person_id, codes) values (:person, 5)" })
    void whatMustNotBeIsRefused(String cheat) {
        run("insert into wrong_code (person_id) select :person where position('update wrong' in :cheat) > 0", cheat);

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> run(cheat));
    }

    @Test
    void aCodeIsTakenOnceAndAPasskeyCountsUp() {
        assertThat(run("update authenticator set last_step = 101 where person_id = :person")).isOne();
        assertThat(run("update passkey set signature_count = 8 where person_id = :person")).isOne();
    }

    @Test
    void aRecoveryCodeIsUsedOnceAndStaysUsed() {
        assertThat(run("update recovery_code set used_at = now() where person_id = :person")).isOne();

        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> run("update recovery_code set used_at = null where person_id = :person"));
    }

    @Test
    void recoveryCodesGoWithTheLastFactorTheyStandInFor() {
        run("delete from passkey where person_id = :person");
        assertThat(codes()).isOne();

        run("delete from authenticator where person_id = :person");
        assertThat(codes()).isZero();
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(
                () -> run("insert into recovery_code (person_id, code_hash) values (:person, repeat('c', 64))"));
    }

    private int codes() {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person")
            .param("person", person)
            .query(Integer.class)
            .single();
    }

    private int run(String sql) {
        return jdbc.sql(sql).param("person", person).update();
    }

    private void run(String sql, String cheat) {
        jdbc.sql(sql).param("person", person).param("cheat", cheat).update();
    }

}
