package org.tearsheet.security;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenControllerTests {

    private Duration idle = Duration.ofMinutes(10);

    private boolean asked;

    private final SecurityContextHolderStrategy contexts = SecurityContextHolder.getContextHolderStrategy();

    private final ScreenController controller = new ScreenController(() -> idle,
            new FactorCheck(new Asking(), contexts, Clock.systemUTC()), new IdleExit(ProviderFixtures.NONE,
                    new Provider(ProviderFixtures.NONE, ProviderFixtures.HOME), ProviderFixtures.HOME));

    @Test
    void anOpenScreenIsToldTheIdleTimeThatHoldsNow() {
        var request = new MockHttpServletRequest();
        request.setUserPrincipal((Principal) () -> "grey");
        assertThat(controller.touched(request).getHeaders().getFirst("Idle-Seconds")).isEqualTo("600");

        idle = Duration.ofMinutes(3);
        assertThat(controller.touched(request).getHeaders().getFirst("Idle-Seconds")).isEqualTo("180");
    }

    @Test
    void whoMustProveMoreSinceLeavesTheScreen() {
        var person = new SignedInPerson(PersonId.create(), "grey", "Dr Grey", "-", true, Set.of(Role.CLINICIAN));
        var context = contexts.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        contexts.setContext(context);
        var request = new MockHttpServletRequest();
        request.setUserPrincipal((Principal) () -> "grey");
        assertThat(controller.touched(request).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);

        asked = true;

        assertThat(controller.touched(request).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        contexts.clearContext();
    }

    @Test
    void whoIsSignedOutIsToldNothingElse() {
        var answer = controller.touched(new MockHttpServletRequest());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().headerNames()).isEmpty();
    }

    private final class Asking implements SecondFactor {

        @Override
        public boolean isAskedOf(SignedInPerson person) {
            return asked;
        }

        @Override
        public boolean isSetUpBy(PersonId person) {
            return false;
        }

    }

}
