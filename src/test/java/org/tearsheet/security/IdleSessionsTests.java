package org.tearsheet.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.tearsheet.shell.IdleTime;

import static org.assertj.core.api.Assertions.assertThat;

class IdleSessionsTests {

    private static final String HEARTBEAT = "v-r=heartbeat&v-uiId=0";

    private final MockHttpSession session = new MockHttpSession();

    private Duration idle = Duration.ofMinutes(10);

    private Instant now = Instant.parse("2030-01-01T08:00:00Z");

    @Test
    void aRequestGivesTheIdleTimeAndALittleMore() {
        request("v-r=uidl");

        assertThat(Duration.ofSeconds(session.getMaxInactiveInterval())).isEqualTo(Duration.ofMinutes(11));
    }

    @Test
    void aHeartbeatProlongsNothing() {
        request("v-r=uidl");
        now = now.plus(Duration.ofMinutes(7));
        request(HEARTBEAT);

        assertThat(Duration.ofSeconds(session.getMaxInactiveInterval())).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void aTouchAfterAHeartbeatGivesTheWholeTimeAgain() {
        request("v-r=uidl");
        now = now.plus(Duration.ofMinutes(7));
        request(HEARTBEAT);
        request("v-r=uidl");

        assertThat(Duration.ofSeconds(session.getMaxInactiveInterval())).isEqualTo(Duration.ofMinutes(11));
    }

    @Test
    void heartbeatsAloneDoNotKeepASession() {
        request("v-r=uidl");
        for (int minute = 0; minute < 11; minute++) {
            assertThat(session.isInvalid()).isFalse();
            now = now.plus(Duration.ofMinutes(1));
            request(HEARTBEAT);
        }

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aShorterTimeHoldsForAnOpenSessionAtItsNextRequest() {
        request("v-r=uidl");
        idle = Duration.ofMinutes(3);
        now = now.plus(Duration.ofMinutes(1));
        request(HEARTBEAT);

        assertThat(Duration.ofSeconds(session.getMaxInactiveInterval())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aClockThatIsPutBackKeepsNoSessionForLonger() {
        request("v-r=uidl");
        now = now.minus(Duration.ofHours(1));
        for (int minute = 0; minute <= 11; minute++) {
            assertThat(session.isInvalid()).isFalse();
            request(HEARTBEAT);
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "119s", "0s", "-5m" })
    void anIdleTimeThatLeavesNoTimeToReadIsRefused(String idle) {
        new ApplicationContextRunner().withUserConfiguration(Settings.class)
            .withPropertyValues("tearsheet.idle=" + idle)
            .run(context -> assertThat(context).getFailure()
                .rootCause()
                .hasMessage("tearsheet.idle is at least two minutes (2m)"));
    }

    @Test
    void tenMinutesAreTheIdleTimeUnlessSetOtherwise() {
        var settings = new ApplicationContextRunner().withUserConfiguration(Settings.class);

        settings.run(context -> assertThat(context.getBean(IdleTime.class).idle()).hasMinutes(10));
        settings.withPropertyValues("tearsheet.idle=2m")
            .run(context -> assertThat(context.getBean(IdleTime.class).idle()).hasMinutes(2));
    }

    private void request(String query) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setSession(session);
        request.setQueryString(query);
        try {
            new IdleSessions(new IdleTime(Duration.ofMinutes(30)), () -> idle, Clock.fixed(now, ZoneOffset.UTC))
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        }
        catch (IOException | ServletException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @EnableConfigurationProperties(IdleTime.class)
    static class Settings {

    }

}
