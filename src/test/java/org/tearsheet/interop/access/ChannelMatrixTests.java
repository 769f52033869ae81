package org.tearsheet.interop.access;

import java.util.Arrays;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is let in by each channel, however it stands. Whoever is, reaches the application;
 * nobody else does, and is told what the filters say.
 */
@HouseTest
@AutoConfigureMockMvc
class ChannelMatrixTests {

    private static final String CHALLENGE = "Bearer realm=\"Tearsheet\"";

    private static final int LET_IN = 0;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private Colleagues colleagues;

    private SignedInPerson administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
    }

    @ParameterizedTest(name = "{0} is {1}: {2} at {3} gets {4}")
    @MethodSource
    void whoIsLetIn(Channel channel, ChannelAccess access, Who who, String address, int answer) {
        doors.set(channel, access);

        var got = showing(who, channel, web.get().uri(address)).exchange();

        assertThat(got).doesNotContainHeader("Set-Cookie").doesNotContainHeader("Location");
        if (answer == LET_IN) {
            assertThat(got.getMvcResult().getHandler()).as("reaches the application").isNotNull();
        }
        else {
            assertThat(got.getMvcResult().getHandler()).as("reaches the application").isNull();
            assertThat(got).hasStatus(answer);
            assertThat(got.getResponse().getHeader("WWW-Authenticate")).isEqualTo(challenge(answer, who));
        }
    }

    static Stream<Arguments> whoIsLetIn() {
        return Arrays.stream(Channel.values())
            .flatMap(channel -> channel.accesses()
                .stream()
                .flatMap(access -> Arrays.stream(Who.values())
                    .flatMap(who -> addresses(channel).map(address -> Arguments.of(channel, access, who, address,
                            answer(channel, access, who, address.endsWith("/application")))))));
    }

    private static Stream<String> addresses(Channel channel) {
        var ordinary = Stream.of(channel.path(), channel.path() + "/no/such/thing?code=N94.10");
        return channel == Channel.INFOBUTTON ? Stream.concat(ordinary, Stream.of(Channel.APPLICATION)) : ordinary;
    }

    private static int answer(Channel channel, ChannelAccess access, Who who, boolean application) {
        if (access == ChannelAccess.OFF) {
            return 404;
        }
        if (channel == Channel.TAKE_HOME) {
            return LET_IN;
        }
        return switch (who) {
            case RIGHT_TOKEN -> LET_IN;
            case WRONG_TOKEN -> 401;
            case TOKEN_FOR_ANOTHER_CHANNEL -> 403;
            case NOBODY, AUDITOR -> access == ChannelAccess.OPEN ? LET_IN : 401;
            case CLINICIAN -> access == ChannelAccess.OPEN || application ? LET_IN : 401;
        };
    }

    private static @Nullable String challenge(int answer, Who who) {
        return switch (answer) {
            case 401 -> who == Who.WRONG_TOKEN ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE;
            case 403 -> CHALLENGE + ", error=\"insufficient_scope\"";
            default -> null;
        };
    }

    private MockMvcRequestBuilder showing(Who who, Channel channel, MockMvcRequestBuilder call) {
        return switch (who) {
            case NOBODY -> call;
            case WRONG_TOKEN -> call.header("Authorization", "Bearer ts_0123456789012345678901234567890123456789012");
            case TOKEN_FOR_ANOTHER_CHANNEL -> call.header("Authorization",
                    "Bearer " + token(Arrays.stream(ApiScope.values())
                        .filter(scope -> !scope.authority().equals(channel.authority()))
                        .toArray(ApiScope[]::new)));
            case RIGHT_TOKEN -> call.header("Authorization", "Bearer " + token(channel.scope().orElse(ApiScope.FHIR)));
            case CLINICIAN -> call.session(session(colleagues.join(Role.CLINICIAN)));
            case AUDITOR -> call.session(session(colleagues.join(Role.AUDITOR)));
        };
    }

    private String token(ApiScope... scopes) {
        return colleagues.as(administrator, () -> desk.make(ApiTokenFixtures.draft(scopes))).text();
    }

    private static MockHttpSession session(SignedInPerson person) {
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities())));
        return session;
    }

    private enum Who {

        NOBODY, WRONG_TOKEN, TOKEN_FOR_ANOTHER_CHANNEL, RIGHT_TOKEN, CLINICIAN, AUDITOR

    }

}
