package org.tearsheet.clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;
import org.tearsheet.shell.IdleTime;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
class ClinicIdleTimeTests {

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.parse("2030-01-01T08:00:00Z");

    @Test
    void theSettingHoldsUntilAnAdministratorChoosesAnother() {
        var time = new ClinicIdleTime(jdbc, clock(), new IdleTime(Duration.ofMinutes(10)));
        assertThat(time.idle()).hasMinutes(10);

        jdbc.sql("update clinic_profile set idle_minutes = 3").update();
        now = now.plus(ClinicIdleTime.AT_MOST);
        assertThat(time.idle()).hasMinutes(3);

        jdbc.sql("update clinic_profile set idle_minutes = null").update();
        now = now.plus(ClinicIdleTime.AT_MOST);
        assertThat(time.idle()).hasMinutes(10);
    }

    @Test
    void aClockThatIsPutBackDoesNotHoldUpWhatIsChosen() {
        var time = new ClinicIdleTime(jdbc, clock(), new IdleTime(Duration.ofMinutes(10)));
        assertThat(time.idle()).hasMinutes(10);

        jdbc.sql("update clinic_profile set idle_minutes = 3").update();
        now = now.minus(Duration.ofHours(1));
        assertThat(time.idle()).hasMinutes(3);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

}
