package org.tearsheet.interop.access;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What every call by a channel meets, whoever answers it. */
@HouseTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ChannelCallTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void whoCallsTooOftenHasToWait(Channel channel) {
        doors.set(channel, ChannelAccess.OPEN, 10);
        var household = "2001:db8:%x:".formatted(UUID.randomUUID().hashCode() & 0xffff);

        for (int i = 0; i < 10; i++) {
            assertThat(web.get()
                .uri(channel.path() + "/no/such/thing")
                .remoteAddress(household + ":" + i)
                .exchange()
                .getMvcResult()
                .getHandler()).isNotNull();
        }

        assertThat(web.get().uri(channel.path() + "/no/such/thing").remoteAddress(household + ":ff")).hasStatus(429)
            .hasHeader("Retry-After", "60");
        assertThat(web.get()
            .uri(channel.path() + "/no/such/thing")
            .remoteAddress("2001:db8:0:ffff::1")
            .exchange()
            .getMvcResult()
            .getHandler()).isNotNull();
    }

    @Test
    void aProgramIsCountedByItsTokenWhereverItCallsFrom() {
        doors.set(Channel.FHIR, ChannelAccess.TOKEN, 10);
        var token = token(Channel.FHIR);

        for (int i = 0; i < 10; i++) {
            web.get().uri("/fhir/x").remoteAddress("192.0.2." + i).header("Authorization", token).exchange();
        }

        assertThat(web.get().uri("/fhir/x").remoteAddress("192.0.2.99").header("Authorization", token)).hasStatus(429);
        assertThat(web.get()
            .uri("/fhir/x")
            .header("Authorization", token(Channel.FHIR))
            .exchange()
            .getMvcResult()
            .getHandler()).isNotNull();
    }

    @Test
    void whoIsNotLetInIsNotCounted() {
        doors.set(Channel.FHIR, ChannelAccess.TOKEN);

        web.get().uri("/fhir/x").exchange();
        web.get().uri("/openemr/x").exchange();

        assertThat(jdbc.sql("select count(*) from call_count").query(Integer.class).single()).isZero();
    }

    @Test
    void otherCredentialsAreNotOursEvenWhereAnybodyIsLetIn() {
        doors.set(Channel.FHIR, ChannelAccess.OPEN);

        assertThat(web.get().uri("/fhir/x").header("Authorization", "Basic YWRtaW46YWRtaW4=")).hasStatus(401);
        assertThat(web.get().uri("/fhir/x").header("Authorization", "Bearer")).hasStatus(401);
    }

    @Test
    void nothingIsKeptFramedOrFollowed() {
        doors.set(Channel.FHIR, ChannelAccess.OPEN);
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN);

        for (var address : new String[] { "/fhir/x", "/s/x", "/openemr/off" }) {
            var answer = web.get().uri(address).exchange();
            assertThat(answer).as(address)
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .doesNotContainHeader("Set-Cookie");
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
            assertThat(answer.getRequest().getSession(false)).isNull();
        }
        assertThat(web.get().uri("/s/x")).hasHeader("X-Robots-Tag", "noindex, nofollow")
            .hasHeader("Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void programsPostWithoutAForgeryToken() {
        doors.set(Channel.CDS_HOOKS, ChannelAccess.OPEN);

        assertThat(web.post().uri("/cds-services/x").exchange().getMvcResult().getHandler()).isNotNull();
    }

    @Test
    void aBrowserThatAsksFirstIsToldNothingOfAChannelThatIsOff() {
        var asking = web.options()
            .uri("/cds-services")
            .header("Origin", "https://records.example.org")
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization");

        assertThat(asking).hasStatus(404).doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void nothingOfACallReachesTheLog(CapturedOutput output) {
        var marker = "marker-" + UUID.randomUUID();
        for (var access : ChannelAccess.values()) {
            doors.set(Channel.INFOBUTTON, access, 10);
            for (int i = 0; i < 12; i++) {
                web.get().uri("/infobutton/service/" + marker + "?q=" + marker).remoteAddress("192.0.2.77").exchange();
            }
            web.get().uri("/infobutton/service").header("Authorization", "Bearer " + marker).exchange();
        }

        assertThat(output).doesNotContain(marker).doesNotContain("192.0.2.77");
    }

    private String token(Channel channel) {
        var draft = ApiTokenFixtures.draft(channel.scope().orElseThrow());
        return "Bearer " + colleagues.as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(draft)).text();
    }

}
