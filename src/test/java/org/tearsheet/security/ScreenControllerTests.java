package org.tearsheet.security;

import java.security.Principal;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenControllerTests {

    private Duration idle = Duration.ofMinutes(10);

    private final ScreenController controller = new ScreenController(() -> idle);

    @Test
    void anOpenScreenIsToldTheIdleTimeThatHoldsNow() {
        var request = new MockHttpServletRequest();
        request.setUserPrincipal((Principal) () -> "grey");
        assertThat(controller.touched(request).getHeaders().getFirst("Idle-Seconds")).isEqualTo("600");

        idle = Duration.ofMinutes(3);
        assertThat(controller.touched(request).getHeaders().getFirst("Idle-Seconds")).isEqualTo("180");
    }

    @Test
    void whoIsSignedOutIsToldNothingElse() {
        var answer = controller.touched(new MockHttpServletRequest());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().headerNames()).isEmpty();
    }

}
