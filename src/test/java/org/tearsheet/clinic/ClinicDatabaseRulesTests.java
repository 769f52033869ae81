package org.tearsheet.clinic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to break each rule about the clinic by plain SQL. */
@HouseTest
class ClinicDatabaseRulesTests {

    private static final String PNG = "decode('89504e470d0a1a0a00', 'hex')";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thereIsAlwaysOneClinic() {
        refused("there is always one clinic", "delete from clinic_profile");
        refused("there is always one clinic", "truncate clinic_profile");
        refused("clinic_profile_pkey", """
                insert into clinic_profile (version, name, address, phone, hours, emergency_number, crisis_line)
                values (0, 'Other', '', '', '', '911', '988')
                """);
    }

    @Test
    void itsVersionGrowsWhateverChanges() {
        run("set constraints clinic_logo_moves_live_state immediate");
        for (var act : new String[] { "update clinic_profile set phone = '555'",
                "update clinic_profile set version = 0",
                "insert into clinic_logo (png, width, height) values (%s, 40, 40)".formatted(PNG),
                "update clinic_logo set width = 41", "delete from clinic_logo", "truncate clinic_logo" }) {
            var before = version();
            run(act);
            assertThat(version()).as(act).isGreaterThan(before);
        }
    }

    @Test
    void aDayOfVerificationGoesWithTheTextItWasGivenFor() {
        run("update clinic_profile set neutral_name = 'Appointments'");
        for (var change : new String[] { "contact_phone = '555 1'", "name = 'Other'", "contact_hours = 'Mon'" }) {
            run("update clinic_profile set contact_verified_on = current_date, neutral_verified_on = current_date");
            run("update clinic_profile set contact_verified_on = current_date, " + change);
            assertThat(verified("contact")).as(change).isFalse();
            assertThat(verified("neutral")).isTrue();
        }
        run("update clinic_profile set neutral_hours = 'Mon', neutral_verified_on = current_date");
        assertThat(verified("neutral")).isFalse();
    }

    @Test
    void valuesHaveAForm() {
        refused("idle_minutes_range", "update clinic_profile set idle_minutes = 1");
        refused("idle_minutes_range", "update clinic_profile set idle_minutes = 61");
        refused("paper_known", "update clinic_profile set paper = 'a3'");
        refused("neutral_has_name", "update clinic_profile set neutral_phone = '555'");
        refused("phones_have_digits", "update clinic_profile set phone = 'call us'");
        refused("phones_have_digits", "update clinic_profile set crisis_line = 'none'");
        refused("contact_lengths", "update clinic_profile set contact_hours = repeat('x', 201)");
        refused("neutral_lengths", "update clinic_profile set neutral_name = repeat('x', 121)");
        refused("logo_alt_length", "update clinic_profile set logo_alt = repeat('x', 201)");
        refused("verified_on_form", "update clinic_profile set contact_verified_on = date '1999-12-31'");
    }

    @Test
    void aLogoIsASmallPngAndThereIsOne() {
        refused("clinic_logo_is_png", logo("'<svg/>'::bytea"));
        refused("clinic_logo_size", logo(PNG + " || decode(repeat('00', 1048576), 'hex')"));
        refused("clinic_logo_width_check",
                "insert into clinic_logo (png, width, height) values (%s, 2001, 1)".formatted(PNG));
        run(logo(PNG));
        refused("clinic_logo_pkey", logo(PNG));
        refused("clinic_logo_id_check", "update clinic_logo set id = 2");
    }

    private static String logo(String png) {
        return "insert into clinic_logo (png, width, height) values (%s, 40, 40)".formatted(png);
    }

    private long version() {
        return jdbc.sql("select version from clinic_profile").query(Long.class).single();
    }

    private boolean verified(String box) {
        return jdbc.sql("select %s_verified_on is not null from clinic_profile".formatted(box))
            .query(Boolean.class)
            .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private void refused(String reason, String sql) {
        jdbc.sql("savepoint before_refusal").update();
        assertThatExceptionOfType(DataAccessException.class).as(sql)
            .isThrownBy(() -> run(sql))
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint before_refusal").update();
    }

}
