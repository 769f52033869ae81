package org.tearsheet.accounts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class FirstAdministratorTests {

    private static final String PASSWORD = "four unrelated words here";

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private UserDetailsService signIn;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyYet() {
        jdbc.sql("delete from person where not demo").update();
    }

    @Test
    void theLinkMakesOneAdministratorAndCloses() {
        var token = firstAdministrator.invite();
        assertThat(firstAdministrator.welcomes(token)).isTrue();

        firstAdministrator.join(token, person());

        var admin = signIn.loadUserByUsername("DrGrey");
        assertThat(encoder.matches(PASSWORD, admin.getPassword())).isTrue();
        assertThat(admin.getAuthorities()).extracting(Object::toString)
            .contains("ROLE_ADMINISTRATOR", "ROLE_CLINICIAN", "ROLE_AUTHOR", "ROLE_REVIEWER");
        assertThat(firstAdministrator.welcomes(token)).isFalse();
        assertThatExceptionOfType(FirstAdministrator.LinkIsSpent.class)
            .isThrownBy(() -> firstAdministrator.join(token, person()));
    }

    @Test
    void aNewerLinkReplacesTheOneBefore() {
        var first = firstAdministrator.invite();
        var second = firstAdministrator.invite();

        assertThat(firstAdministrator.welcomes(first)).isFalse();
        assertThat(firstAdministrator.welcomes(second)).isTrue();
    }

    @Test
    void aLinkOlderThanADayOpensNothing() {
        var token = firstAdministrator.invite();
        jdbc.sql("update setup_link set expires_at = now() - interval '1 minute'").update();

        assertThat(firstAdministrator.welcomes(token)).isFalse();
    }

    @Test
    void aMadeUpTokenOpensNothing() {
        firstAdministrator.invite();

        assertThat(firstAdministrator.welcomes("guess")).isFalse();
    }

    @Test
    void onlyHashesAreKept() {
        var token = firstAdministrator.invite();
        firstAdministrator.join(token, person());

        assertThat(jdbc.sql("select password_hash from person where username = 'drgrey'").query(String.class).single())
            .startsWith("{argon2}");
        assertThat(jdbc.sql("select count(*) from setup_link where token_hash = :token")
            .param("token", token)
            .query(Integer.class)
            .single()).isZero();
    }

    @Test
    void peopleOfTheDemonstrationDoNotGetInElsewhere() {
        jdbc.sql("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                values (gen_random_uuid(), 0, 'demo-somebody', 'Demo', '-', true, true, now())
                """).update();

        assertThat(signIn.loadUserByUsername("demo-somebody").isEnabled()).isFalse();
    }

    @Test
    void nonsenseIsNobody() {
        assertThatExceptionOfType(UsernameNotFoundException.class)
            .isThrownBy(() -> signIn.loadUserByUsername("' or 1=1 --"));
        assertThatExceptionOfType(UsernameNotFoundException.class)
            .isThrownBy(() -> signIn.loadUserByUsername("x".repeat(10_000)));
    }

    private static NewPerson person() {
        return new NewPerson(new Username("DrGrey"), "Dr Grey", PASSWORD);
    }

}
