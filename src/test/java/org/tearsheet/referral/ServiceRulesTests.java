package org.tearsheet.referral;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tries to break each rule of the directory by plain SQL. */
@HouseTest
class ServiceRulesTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aServiceThatKeepsTheRulesIsTaken() {
        assertThat(insert("CRISIS_LINE", "Lifeline", "988", "en, es-MX", "2026-11-22")).isOne();
    }

    @Test
    void aDestinationHasItsForm() {
        refused("service_destination_form", "crisis line", "Lifeline", "988", "", null);
    }

    @Test
    void aServiceHasAName() {
        refused("service_has_name", "CRISIS_LINE", " ", "988", "", null);
    }

    @Test
    void aServiceHasANumberToCall() {
        refused("service_has_phone", "CRISIS_LINE", "Lifeline", "none", "", null);
    }

    @Test
    void languagesAreTags() {
        refused("service_languages_form", "CRISIS_LINE", "Lifeline", "988", "English and Spanish", null);
    }

    @Test
    void nothingWasVerifiedLongAgo() {
        refused("service_verified_on_form", "CRISIS_LINE", "Lifeline", "988", "", "1926-11-22");
    }

    @Test
    void noTwoServicesShareDestinationAndName() {
        insert("CRISIS_LINE", "Lifeline", "988", "", null);
        insert("MOOD_CARE", "Lifeline", "988", "", null);

        refused("service_name_idx", "CRISIS_LINE", "LIFELINE", "988", "", null);
    }

    private void refused(String rule, String destination, String name, String phone, String languages,
            @Nullable String verifiedOn) {
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> insert(destination, name, phone, languages, verifiedOn))
            .withMessageContaining(rule);
    }

    private int insert(String destination, String name, String phone, String languages, @Nullable String verifiedOn) {
        return jdbc.sql("""
                insert into service values (:id, 0, :destination, :name, :phone, '', '', :languages, '', '',
                                            cast(:verified as date))
                """)
            .param("id", UUID.randomUUID())
            .param("destination", destination)
            .param("name", name)
            .param("phone", phone)
            .param("languages", languages)
            .param("verified", verifiedOn)
            .update();
    }

}
