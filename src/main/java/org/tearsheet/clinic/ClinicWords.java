package org.tearsheet.clinic;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.GuessableWords;

/** The clinic's name, which everybody who comes by can read at its door. */
@Component
class ClinicWords implements GuessableWords {

    private final JdbcClient jdbc;

    ClinicWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> words() {
        return jdbc.sql("select name from clinic_profile").query(String.class).list();
    }

}
