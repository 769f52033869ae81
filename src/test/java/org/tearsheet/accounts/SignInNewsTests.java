package org.tearsheet.accounts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@AutoConfigureMockMvc
class SignInNewsTests {

    private static final String PASSWORD = "MARKER-7391 horse battery staple";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoSignsInIsWrittenDown() {
        var person = person();

        signIn(person.getUsername(), PASSWORD);

        assertThat(trail()).containsExactly("person.signed-in PERSON %1$s %1$s".formatted(person.getUsername()));
    }

    @Test
    void whoIsTurnedAwayIsAStranger() {
        var person = person();

        signIn(person.getUsername().toUpperCase(), "wrong");

        assertThat(trail()).containsExactly("person.refused STRANGER  %s".formatted(person.getUsername()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "marker-7391-nobody", PASSWORD, "" })
    void whatAnUnknownPersonTypesIsWrittenNowhere(String typed) {
        person();

        signIn(typed, PASSWORD);

        assertThat(trail()).containsExactly("person.refused STRANGER  ");
        assertThat(jdbc.sql("select count(*) from audit_entry e where lower(e::text) like '%marker%'")
            .query(Integer.class)
            .single()).isZero();
    }

    private SignedInPerson person() {
        var person = colleagues.join(Role.CLINICIAN);
        jdbc.sql("update person set password_hash = :hash where id = :id")
            .param("hash", encoder.encode(PASSWORD))
            .param("id", person.id().value())
            .update();
        return person;
    }

    private void signIn(String username, String password) {
        web.post()
            .uri("/login")
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .formField("username", username)
            .formField("password", password)
            .exchange();
    }

    private List<String> trail() {
        return jdbc.sql("""
                select act || ' ' || actor_kind || ' ' || actor_name || ' ' || subject_label
                from audit_entry where act like 'person.%' and sequence is null order by id
                """).query(String.class).list();
    }

}
